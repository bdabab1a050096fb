package org.lianfang.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.platformtest.Persona.VOLUNTEER;
import static org.lianfang.volunteer.Acts.booked;
import static org.lianfang.volunteer.Shifts.aShift;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.Together.Answer;
import org.lianfang.volunteer.Together.Ask;

/** Shift, booking, person: no two acts wait for each other. */
@ServiceTest
class LockOrderTest extends InOpenCommunities {

    private static int last = 58_000;

    private final Persona li = VOLUNTEER.numbered(last++);
    private final Persona wang = VOLUNTEER.numbered(last++);

    @Test
    void whoChecksInWhileHerPlaceIsSwappedWaitsForNobodyWhoWaitsForHer() throws Exception {
        String wanted = aShift().publish();
        String given = booked(li, aShift().publish());
        booked(wang, wanted);
        String swap = li.asks()
                .body(Map.of("shiftId", wanted))
                .post("/bookings/" + given + "/swaps")
                .then()
                .statusCode(200)
                .extract()
                .path("id");

        try (Connection checkIn = act()) {
            query(checkIn, "select id from booking where id = '" + given + "' for update");
            var accepted = sent(new Ask(wang, "/swaps/" + swap + "/accept", ""));
            awaitSomebodyBlocked();
            lockPerson(checkIn, li);
            checkIn.commit();

            assertThat(accepted.join().status()).isEqualTo(200);
        }
    }

    /** Another act, as far as its locks go; it gives up before the database would look for a deadlock. */
    private static Connection act() throws SQLException {
        Connection act = Database.superuser("volunteer");
        act.setAutoCommit(false);
        query(act, "select set_config('lock_timeout', '500ms', true)");
        return act;
    }

    private static void lockPerson(Connection act, Persona person) throws SQLException {
        UUID id = person.id();
        query(act, "select cast(pg_advisory_xact_lock(hashtextextended('" + id + "', 0)) as text)");
    }

    private static void query(Connection act, String sql) throws SQLException {
        try (var statement = act.createStatement()) {
            statement.execute(sql);
        }
    }

    private static CompletableFuture<Answer> sent(Ask ask) {
        return CompletableFuture.supplyAsync(() -> Together.send(List.of(ask)).get(0));
    }

    private static void awaitSomebodyBlocked() throws InterruptedException {
        String blocked =
                "select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
        for (int tries = 0; tries < 200; tries++) {
            if (!Database.column("volunteer", blocked).isEmpty()) return;
            Thread.sleep(20);
        }
        throw new AssertionError("nobody waits for a lock");
    }
}
