package org.lianfang.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianfang.deploy.stack.Part;

/** A roster through the gateway, and registry killed in the middle of it: nothing is half stored, and it goes on where it was asked to. */
@Order(30)
@ExtendWith(RunningStack.Once.class)
class RosterJourneyTest {

    private static final String COMMUNITY = "440303001016";
    // Enough to be met in the middle.
    private static final int ROWS = 36_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String STORE =
            "mutation($id: ID!) { storeRoster(importId: $id) { state rows rowsDone fresh unchanged } }";
    private static final String ONE =
            "query($id: ID!) { rosterImport(id: $id) { state rows rowsDone fresh unchanged } }";

    /** Whether the database is writing people just now. */
    private static final String STORING_PEOPLE =
            """
            select least(1, count(*)) from pg_stat_activity
            where state = 'active' and query like '%insert into resident (%' and pid <> pg_backend_pid()""";

    private final RunningStack stack;

    RosterJourneyTest(RunningStack stack) {
        this.stack = stack;
    }

    @Test
    void aKillWhileItIsStoredLeavesNothingAndItIsStoredWholeThereafter() throws SQLException {
        String file = roster("存放苑");
        UUID id = UUID.randomUUID();
        assertThat(send(id, file).join().body().path("fresh").asInt()).isEqualTo(ROWS);
        int before = residents();

        asking(STORE, id);
        await(STORING_PEOPLE, 1);
        kill();

        assertThat(residents()).isEqualTo(before);
        revive(id);
        assertThat(read(ONE, "rosterImport", id).path("state").asText()).isEqualTo("CHECKED");
        stored(id);
        assertThat(residents()).isEqualTo(before + ROWS);

        UUID again = UUID.randomUUID();
        assertThat(send(again, file).join().body().path("unchanged").asInt()).isEqualTo(ROWS);
        stored(again);
        assertThat(residents()).isEqualTo(before + ROWS);
    }

    @Test
    void aKillWhileItIsLookedThroughLeavesNothingAndTheSameFileIsTakenAgain() throws SQLException {
        String file = roster("查看苑");
        UUID id = UUID.randomUUID();
        int before = residents();

        CompletableFuture<Answer> cut = send(id, file);
        await("select count(*) from roster_import where id = '" + id + "' and state = 'CHECKING' and rows_done > 0", 1);
        kill();

        assertThat(cut.handle((answer, failure) -> failure != null || answer.status() >= 500)
                        .join())
                .isTrue();
        assertThat(number("select count(*) from roster_row where import_id = '" + id + "'"))
                .isZero();
        revive(id);
        assertThat(read(ONE, "rosterImport", id).path("state").asText()).isEqualTo("FAILED");
        assertThat(send(id, file).join().body().path("fresh").asInt()).isEqualTo(ROWS);
        assertThat(residents()).isEqualTo(before);
    }

    private static String roster(String estate) {
        return "姓名,手机号,小区,楼栋,单元,房号,与户主关系\n"
                + IntStream.range(0, ROWS)
                        .mapToObj(i -> "名册" + (i % 7) + ",," + estate + "," + (1 + i / 1200) + "栋,"
                                + (1 + i / 300 % 4) + "单元," + (101 + i % 300 / 3) + ","
                                + (i % 3 == 0 ? "户主" : i % 3 == 1 ? "配偶" : "子") + "\n")
                        .collect(Collectors.joining());
    }

    private CompletableFuture<Answer> send(UUID id, String file) {
        return stack.wire()
                .putting(
                        stack.url(Part.GATEWAY).resolve("/rosters/" + id + "?communityCode=" + COMMUNITY),
                        token(),
                        "application/octet-stream",
                        BodyPublishers.ofString(file, StandardCharsets.UTF_8));
    }

    private CompletableFuture<Answer> asking(String document, UUID id) {
        return stack.graph().asking(Logins.MANAGER_OF_SONGYUAN, document, Map.of("id", id));
    }

    private JsonNode read(String document, String field, UUID id) {
        return stack.graph()
                .data(Logins.MANAGER_OF_SONGYUAN, document, Map.of("id", id))
                .path(field);
    }

    private void stored(UUID id) throws SQLException {
        read(STORE, "storeRoster", id);
        await("select count(*) from roster_import where id = '" + id + "' and state = 'STORED'", 1);
    }

    private void kill() {
        stack.processes().process(Part.REGISTRY).kill();
    }

    /** Back, and a minute later: whoever works on an import and is silent for that long was cut short. */
    private void revive(UUID id) throws SQLException {
        stack.start(Part.REGISTRY);
        stack.awaitReady(Part.REGISTRY);
        stack.awaitWhole();
        try (Connection database = stack.database(Part.REGISTRY);
                Statement statement = database.createStatement()) {
            statement.executeUpdate(
                    "update roster_import set beat_at = beat_at - interval '61 seconds' where id = '" + id + "'");
        }
    }

    private String token() {
        return stack.logins().token(Logins.MANAGER_OF_SONGYUAN);
    }

    private int residents() throws SQLException {
        return number("select count(*) from resident where community_code = '" + COMMUNITY + "'");
    }

    private int number(String sql) throws SQLException {
        try (Connection database = stack.database(Part.REGISTRY);
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private void await(String sql, int expected) throws SQLException {
        Instant end = Instant.now().plus(PATIENCE);
        while (number(sql) != expected) {
            assertThat(Instant.now()).as(sql).isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }
}
