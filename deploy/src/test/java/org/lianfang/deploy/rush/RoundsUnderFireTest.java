package org.lianfang.deploy.rush;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianfang.platformtest.ServiceProcess;

/**
 * What time makes due, under fire: two instances make their rounds side by side and one of them is killed with {@code kill -9}; who is
 * to be reminded is reminded once, and an offer that has run out passes on once.
 */
class RoundsUnderFireTest {

    private static final int BATCHES = 10;
    private static final int OF_EACH = 30;
    private static final int MORE = 3;
    private static final int OFFERS = 20;
    private static final Map<String, String> HASTE =
            Map.of("lianfang.rounds.every", "PT0.05S", "lianfang.reminders.before", "PT100H");

    @TempDir
    static Path folder;

    @Test
    void whatIsDueIsDoneOnceByTwoAndAlsoByTheOneThatIsLeft() throws Exception {
        try (var postgres = new Server(folder)) {
            int[] ports = {Server.freePort(), Server.freePort()};
            List<String> instances = List.of("http://127.0.0.1:" + ports[0], "http://127.0.0.1:" + ports[1]);
            try (ServiceProcess first = RushUnderFireTest.instance(ports[0], postgres, HASTE);
                    ServiceProcess second = RushUnderFireTest.instance(ports[1], postgres, HASTE)) {
                RushUnderFireTest.open(instances);
                String shift = RushUnderFireTest.publish(instances, Duration.ofDays(3), (BATCHES + MORE) * OF_EACH);
                var lines = new ArrayList<String>();
                for (int i = 0; i < OFFERS; i++)
                    lines.add(RushUnderFireTest.publish(instances, Duration.ofMinutes(100), 1));

                for (int batch = 0; batch < BATCHES; batch++) {
                    bookLongAgo(postgres, shift, batch);
                    for (int i = batch * 2; i < batch * 2 + 2; i++) letRunOut(postgres, lines.get(i));
                    if (batch == BATCHES / 2) first.process().destroyForcibly().waitFor();
                }
                await(() -> told(postgres, "OFFER_EXPIRED") >= OFFERS);
                // Each is seen by a round of its own: what was done before would be done again by now.
                for (int more = BATCHES; more < BATCHES + MORE; more++) {
                    bookLongAgo(postgres, shift, more);
                    int all = (more + 1) * OF_EACH;
                    await(() -> told(postgres, "REMINDER") >= all);
                }

                int all = (BATCHES + MORE) * OF_EACH;
                assertThat(postgres.column("select count(*) || ' ' || count(distinct volunteer_id) from notice"
                                + " where kind = 'REMINDER' and shift_id = '" + shift + "'"))
                        .containsExactly(all + " " + all);
                for (String kind : List.of("OFFER_EXPIRED", "OFFERED"))
                    assertThat(postgres.column(
                                    "select count(*) || ' ' || count(distinct shift_id) from notice where kind = '"
                                            + kind + "'"))
                            .as(kind)
                            .containsExactly(OFFERS + " " + OFFERS);
                assertThat(postgres.column(
                                "select distinct string_agg(b.status, ' ' order by b.ticket) || ' ' || s.booked || ' '"
                                        + " || s.waiting from booking b join shift s on s.id = b.shift_id where s.capacity = 1"
                                        + " group by s.id"))
                        .containsExactly("EXPIRED OFFERED WAITING 1 1");
            }
        }
    }

    /** People who hold a place since long before the time to remind them. */
    private static void bookLongAgo(Server postgres, String shift, int batch) throws SQLException {
        postgres.execute(
                """
                with people as (
                    insert into volunteer (id, name, since) select gen_random_uuid(), '志愿者', now() from generate_series(1, %d)
                    returning id),
                numbered as (select id, row_number() over () + %d as ticket from people),
                counted as (update shift set booked = booked + %d where id = '%s' returning *)
                insert into booking (id, shift_id, community_code, volunteer_id, starts_at, ends_at, status, short_notice, ticket, booked_at)
                select gen_random_uuid(), s.id, s.community_code, n.id, s.starts_at, s.ends_at, 'BOOKED', true, n.ticket,
                       now() - interval '3 hours'
                from counted s cross join numbered n"""
                        .formatted(OF_EACH, batch * OF_EACH, OF_EACH, shift));
    }

    /** A place that was offered to somebody who has not answered, and two who wait behind her and are not ready at short notice. */
    private static void letRunOut(Server postgres, String shift) throws SQLException {
        postgres.execute(
                """
                with people as (
                    insert into volunteer (id, name, since) select gen_random_uuid(), '志愿者', now() from generate_series(1, 3)
                    returning id),
                numbered as (select id, row_number() over () as ticket from people),
                counted as (update shift set booked = 1, waiting = 2, last_ticket = 3 where id = '%s' returning *)
                insert into booking (id, shift_id, community_code, volunteer_id, starts_at, ends_at, status, short_notice, ticket,
                                     booked_at, offer_expires_at, reminded_at)
                select gen_random_uuid(), s.id, s.community_code, n.id, s.starts_at, s.ends_at,
                       case n.ticket when 1 then 'OFFERED' else 'WAITING' end, false, n.ticket, now() - interval '3 hours',
                       case n.ticket when 1 then now() - interval '1 second' end, now()
                from counted s cross join numbered n"""
                        .formatted(shift));
    }

    private static long told(Server postgres, String kind) throws SQLException {
        return Long.parseLong(postgres.column("select count(*) from notice where kind = '" + kind + "'")
                .get(0));
    }

    private interface State {
        boolean isReached() throws Exception;
    }

    private static void await(State state) throws Exception {
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (!state.isReached() && Instant.now().isBefore(end))
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
}
