package org.lianfang.deploy.rush;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianfang.deploy.wire.Phone;
import org.lianfang.platformtest.ServiceProcess;

/**
 * The list of free shifts reads what it shows and little more, also among 100,000 volunteers and 20,000 shifts of a street; and a call
 * finds whom it is meant for among them.
 */
class FreeShiftsAtScaleTest {

    private static final String STREET = "440705001";
    private static final UUID KNOWN = UUID.fromString("0000a7c5-0000-4000-8000-000000000000");
    private static final int WARM_UP = 60;
    private static final int ASKED = 100;
    // A page of fifty: some that are full, taken or forbidden lie between; the whole would be twenty thousand.
    private static final long MOST_SHIFTS_READ = 2_000;

    // Each volunteer has one of 100,000 places; every fifth shift is full.
    private static final String LOAD =
            """
            insert into opened_community (code, name, official_name, street_code, street_name)
            select '440705001' || lpad(c::text, 3, '0'), '社区' || c, '社区居委会', '440705001', '会城街道' from generate_series(1, 20) c
            on conflict do nothing;
            insert into volunteer (id, name, since, books_as, skills)
            select (lpad(to_hex(v * 42949::bigint), 8, '0') || '-0000-4000-8000-000000000000')::uuid, '志愿者' || v, now(), '{VOLUNTEER@440705001}',
                   case when v % 1000 = 0 then '{DISINFECTION}' else '{}' end::text[]
            from generate_series(1, 100000) v;
            alter table shift disable trigger user;
            insert into shift (id, community_code, post, title, place, starts_at, ends_at, capacity, booked, last_ticket, published_at, fingerprint, open_to)
            select ('00000000-0000-4000-9000-' || lpad(s::text, 12, '0'))::uuid, '440705001' || lpad((1 + s % 20)::text, 3, '0'),
                   (array['GATE', 'DELIVERY', 'CODE_SCAN', 'HOME_SAMPLING', 'HOUSEHOLD_WATCH'])[1 + s % 5], '班次', '东门',
                   begins, begins + interval '3 hours', case when s % 5 = 0 then 5 else 16 end, 5, 5, now(), '',
                   case when s % 5 = 4 then '{GRID_WORKER,PROPERTY_STAFF,HEALTH_WORKER}' else '{VOLUNTEER,GRID_WORKER}' end::text[]
            from (select s, date_trunc('hour', now()) + interval '1 hour' * (1 + s % 336) as begins from generate_series(1, 20000) s) each;
            insert into shift (id, community_code, post, title, place, starts_at, ends_at, capacity, published_at, fingerprint, open_to)
            select w.id, '440705001012', w.post, '缺人', '东门', now() + interval '20 days', now() + interval '20 days 3 hours', 900, now(), '',
                   '{VOLUNTEER}'
            from (values ('00000000-0000-4000-b000-000000000001'::uuid, 'DISINFECTION'),
                         ('00000000-0000-4000-b000-000000000002'::uuid, 'GATE'),
                         ('00000000-0000-4000-b000-000000000003'::uuid, 'GATE')) w (id, post);
            alter table shift enable trigger user;
            alter table booking disable trigger user;
            insert into booking (id, shift_id, community_code, volunteer_id, starts_at, ends_at, status, short_notice, ticket, booked_at)
            select ('00000000-0000-4000-a000-' || lpad(v::text, 12, '0'))::uuid, s.id, s.community_code,
                   (lpad(to_hex(v * 42949::bigint), 8, '0') || '-0000-4000-8000-000000000000')::uuid, s.starts_at, s.ends_at, 'BOOKED', true,
                   1 + (v - 1) / 20000, now()
            from generate_series(1, 100000) v
            join shift s on s.id = ('00000000-0000-4000-9000-' || lpad((1 + (v - 1) % 20000)::text, 12, '0'))::uuid;
            alter table booking enable trigger user;
            analyze;
            """;

    private static final String READ =
            "select seq_tup_read + coalesce(idx_tup_fetch, 0) from pg_stat_user_tables where relname = 'shift'";

    private static final String CALLED_TO_BOTH =
            """
            select count(*) from (select from notice where kind = 'CALL_OUT' and shift_id::text ~ '[23]$' group by volunteer_id
                                  having count(*) > 1) twice""";

    @TempDir
    static Path folder;

    @Test
    void aPageReadsAboutWhatItShows() throws Exception {
        try (var postgres = new Server(folder)) {
            int port = Server.freePort();
            List<String> instance = List.of("http://127.0.0.1:" + port);
            try (ServiceProcess service = RushUnderFireTest.instance(port, postgres)) {
                postgres.execute(LOAD);
                Phone caller = Phone.of(KNOWN, "volunteer", STREET, instance);
                for (int i = 0; i < WARM_UP; i++) ask(caller);
                long before = read(postgres);
                var millis = new double[ASKED];
                for (int i = 0; i < ASKED; i++) {
                    long began = System.nanoTime();
                    ask(caller);
                    millis[i] = (System.nanoTime() - began) / 1e6;
                }
                long each = (read(postgres) - before) / ASKED;

                Arrays.sort(millis);
                System.out.printf(
                        "free shifts among 20,000: %d rows read, median %.1f ms, p95 %.1f ms%n",
                        each, millis[ASKED / 2], millis[ASKED * 95 / 100]);
                assertThat(each).isBetween(1L, MOST_SHIFTS_READ);
                assertThat(calledOut(instance, postgres, "00000000-0000-4000-b000-000000000001"))
                        .as("with a rare skill")
                        .isEqualTo("100");
                assertThat(calledOut(instance, postgres, "00000000-0000-4000-b000-000000000002"))
                        .as("as many as are told at once")
                        .isEqualTo("500");
                assertThat(calledOut(instance, postgres, "00000000-0000-4000-b000-000000000003"))
                        .as("of another shift")
                        .isEqualTo("500");
                assertThat(postgres.column(CALLED_TO_BOTH))
                        .as("the same people")
                        .containsExactly("0");
                assertThat(service.process().isAlive()).isTrue();
            }
        }
    }

    /** How many were told, within the ordinary limit of a statement. */
    private static String calledOut(List<String> instance, Server postgres, String shift) throws Exception {
        long began = System.nanoTime();
        var answer = Phone.with("community-manager", STREET + "012", 1, instance)
                .post("/shifts/" + shift + "/call-outs", "");
        System.out.printf("call-out among 100,000: %.0f ms%n", (System.nanoTime() - began) / 1e6);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return postgres.column("select count(*) from notice where kind = 'CALL_OUT' and shift_id = '" + shift + "'")
                .get(0);
    }

    private static void ask(Phone caller) {
        assertThat(caller.get("/shifts/free?first=50&area=" + STREET)).isEqualTo(50);
    }

    /** The server's own count, which its processes tell about once a second. */
    private static long read(Server postgres) throws Exception {
        Thread.sleep(2_500);
        return Long.parseLong(postgres.column(READ).get(0));
    }
}
