package org.lianfang.volunteer.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Database;
import org.lianfang.volunteer.InOpenCommunities;
import org.lianfang.volunteer.ServiceTest;

/** The short look at rest says what the full one, as it was last written, says of random plans. Nothing of it is kept. */
@ServiceTest
class RestShortcutTest extends InOpenCommunities {

    private static final int PEOPLE = 60;
    private static final int SHIFTS_A_DAY = 5;
    private static final int DAYS = 20;
    private static final String SHIFT =
            """
            insert into shift (id, community_code, post, title, place, starts_at, ends_at, capacity, published_at, fingerprint, open_to)
            select '%1$s', '440705001012', 'GATE', '门岗', '东门', t, t + interval '%3$d hours', 100, now(), '', '{VOLUNTEER}'
            from (select timestamptz '2027-03-01 00:00+08' + interval '%2$d hours' as t) begins
            """;
    // What would overlap is left out, as the database would leave it out.
    private static final String HOLD =
            """
            insert into booking (id, shift_id, community_code, volunteer_id, starts_at, ends_at, status, short_notice, ticket, booked_at)
            select gen_random_uuid(), s.id, s.community_code, '%1$s', s.starts_at, s.ends_at, 'BOOKED', true, %3$d, now()
            from shift s where s.id = '%2$s'
            on conflict do nothing
            """;

    @Test
    void bothSayTheSameOfEveryShiftToEveryPerson() throws SQLException, IOException {
        var random = new Random(20261122);
        try (Connection connection = Database.superuser("volunteer");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(inFull());
            statement.execute("set local session_replication_role = replica");
            // By the day on which they start.
            List<List<UUID>> shifts = new ArrayList<>();
            for (int day = 0; day < DAYS; day++) {
                shifts.add(new ArrayList<>());
                for (int i = 0; i < SHIFTS_A_DAY; i++) {
                    UUID shift = UUID.randomUUID();
                    shifts.get(day).add(shift);
                    statement.execute(SHIFT.formatted(shift, 24 * day + random.nextInt(24), 1 + random.nextInt(13)));
                }
            }
            List<String> people = new ArrayList<>();
            int ticket = 0;
            for (int i = 0; i < PEOPLE; i++) {
                people.add(UUID.randomUUID().toString());
                int first = random.nextInt(DAYS - 8);
                // Every other one works day after day, the rest now and then.
                for (int held = random.nextInt(8); held > 0; held--) {
                    int day = i % 2 == 0 ? first + held : random.nextInt(DAYS);
                    UUID shift = shifts.get(day).get(random.nextInt(SHIFTS_A_DAY));
                    statement.execute(HOLD.formatted(people.get(i), shift, ++ticket));
                }
            }
            String each =
                    """
                    from unnest('{%s}'::uuid[]) p (id), shift s, (values (true), (false)) staff (staff)
                    where s.published_at = now()
                    """
                            .formatted(String.join(",", people));

            assertThat(one(
                            connection,
                            "select count(distinct coalesce(rest_broken(p.id, s.id, staff), 'RESTED')) " + each))
                    .as("three of the four rules are broken by some, and none by others")
                    .isEqualTo(4);
            String differ =
                    " and rest_broken(p.id, s.id, staff) is distinct from rest_broken_in_full(p.id, s.id, staff)";
            assertThat(one(connection, "select count(*) " + each + differ)).isZero();
            connection.rollback();
        }
    }

    /** The rules as they were last written in full, beside those in force. */
    private static String inFull() throws IOException {
        try (InputStream in = Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream("db/migration/V202611220202__guard_rest.sql")) {
            String sql = new String(in.readAllBytes(), UTF_8);
            int begin = sql.indexOf("create function rest_broken");
            return sql.substring(begin, sql.indexOf("$$;", begin) + 3).replace("rest_broken(", "rest_broken_in_full(");
        }
    }

    private static int one(Connection connection, String sql) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
