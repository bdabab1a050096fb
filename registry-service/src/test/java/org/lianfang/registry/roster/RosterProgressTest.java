package org.lianfang.registry.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.lianfang.registry.roster.RosterFiles.send;
import static org.lianfang.registry.roster.RosterFiles.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Database;
import org.lianfang.registry.OnRegistry;

@OnRegistry
class RosterProgressTest {

    private static final int ROWS = 10_500;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void whileARosterIsStoredOthersSeeHowFarItIs() throws SQLException {
        UUID id = UUID.randomUUID();
        send(id, roster()).statusCode(200).body("fresh", equalTo(ROWS));

        try (Connection beside = Database.superuser("registry");
                Statement statement = beside.createStatement()) {
            beside.setAutoCommit(false);
            // The last that a merge writes before it closes: it waits here until someone has looked.
            statement.execute("lock table possible_double in exclusive mode");
            CompletableFuture<Void> storing = CompletableFuture.runAsync(() -> store(id));
            await(id, "state = 'STORING' and rows_done > 0");
            // And however long the one statement takes, it never looks as if nobody worked on it.
            String told = Database.column("registry", "select beat_at from roster_import where id = '" + id + "'")
                    .get(0);
            await(id, "state = 'STORING' and beat_at > '" + told + "'");
            beside.rollback();
            storing.join();
        }
        storeToTheEnd(id);

        assertThat(imports(id, "rows_done = rows and fresh = " + ROWS)).isEqualTo(1);
    }

    private static String roster() {
        return RosterFiles.HEADINGS
                + IntStream.range(0, ROWS)
                        .mapToObj(i -> "进" + i + ",,,进度苑," + (1 + i / 1200) + "栋," + (1 + i / 300 % 4) + "单元,"
                                + (101 + i % 300 / 3) + ",,,,\n")
                        .collect(Collectors.joining());
    }

    /** Also where the machine was so slow that the merge gave up waiting. */
    private static void storeToTheEnd(UUID id) {
        await(id, "state in ('STORED', 'CHECKED')");
        if (imports(id, "state = 'CHECKED'") == 0) return;
        store(id).statusCode(200);
        await(id, "state = 'STORED'");
    }

    private static void await(UUID id, String condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (imports(id, condition) == 0) {
            assertThat(Instant.now()).as(condition).isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private static int imports(UUID id, String condition) {
        List<String> found =
                Database.column("registry", "select 1 from roster_import where id = '" + id + "' and " + condition);
        return found.size();
    }
}
