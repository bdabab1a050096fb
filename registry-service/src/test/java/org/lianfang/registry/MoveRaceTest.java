package org.lianfang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;

/** People move in and out while their doors are corrected to lie elsewhere: their rows must lie where the door lies. */
@OnRegistry
class MoveRaceTest {

    private static final int ROUNDS = 30;

    /** Rows around a person whose place is not that of the household where they stand, or that follow another household. */
    private static final String ASTRAY =
            """
            select 'resident' from resident r join household h on h.id = r.household_id
            where r.id = '%1$s' and (r.estate_id, r.building_id, r.grid_id, r.floor, r.door_order)
                  is distinct from (h.estate_id, h.building_id, h.grid_id, h.floor, h.door_order)
            union all
            select 'care_need' from care_need n join resident r on r.id = n.resident_id
            where r.id = '%1$s' and (n.household_id, n.estate_id, n.grid_id) is distinct from (r.household_id, r.estate_id, r.grid_id)
            """;

    private static final String WAITING =
            "select pid from pg_stat_activity where datname = 'registry' and wait_event_type = 'Lock' and query like '%resident%'";

    @Test
    void aPersonWhoMovesWhileBothDoorsAreCorrectedLiesWhereTheDoorLies() {
        UUID person = UUID.randomUUID();
        Sample sample = Sample.in(Persona.CHENGDONG);
        UUID here =
                sample.door("101", Sample.person(person, "钱二", Map.of("careNeeds", List.of(Map.of("need", "FRAIL")))));
        UUID there = sample.door("202");
        sample.load();

        for (int round = 0; round < ROUNDS; round++) {
            UUID from = round % 2 == 0 ? here : there;
            UUID to = round % 2 == 0 ? there : here;
            String building = (round % 3 + 1) + "栋";
            // Each move says its own reason: one that is sent again late must not undo a later one.
            String reason = "第 " + (round + 1) + " 次搬家";
            List<Integer> answers = together(List.of(
                    () -> move(person, to, reason),
                    () -> correct(to, sample.name, building),
                    () -> correct(from, sample.name, building)));

            assertThat(answers).as("round %d", round).containsOnly(200);
            assertThat(Database.column("registry", ASTRAY.formatted(person)))
                    .as("rows astray after round %d", round)
                    .isEmpty();
        }
    }

    @Test
    void doorsThatComeToLieInOneBuildingAtOnceDoNotWaitForEachOther() {
        Sample sample = Sample.in(Persona.CHENGDONG);
        List<UUID> doors = IntStream.range(0, 8)
                .mapToObj(number -> sample.door("10" + number))
                .toList();
        sample.load();
        String before = deadlocks();

        for (int round = 0; round < ROUNDS; round++) {
            String building = (round % 2 + 1) + "栋";
            assertThat(together(doors.stream()
                            .<Supplier<Integer>>map(door -> () -> correct(door, sample.name, building))
                            .toList()))
                    .as("round %d", round)
                    .containsOnly(200);
        }

        assertThat(deadlocks()).as("deadlocks that were run again").isEqualTo(before);
    }

    @Test
    void aTransactionThatTheDatabaseEndedToBreakADeadlockIsRunAgain() throws Exception {
        UUID person = UUID.randomUUID();
        Sample sample = Sample.in(Persona.CHENGDONG);
        UUID door = sample.door("101", Sample.person(person, "钱二"));
        sample.load();

        try (Connection other = Database.superuser("registry");
                var lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("select from resident where id = '" + person + "' for update");
            CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(() -> correct(door, sample.name, "3栋"));
            while (Database.column("registry", WAITING).isEmpty() && !answer.isDone()) Thread.sleep(10);
            // Whose wait began first looks for the ring first, and is ended: the service.
            lock.execute("select from household where id = '" + door + "' for update");
            other.commit();

            assertThat(answer.join()).isEqualTo(200);
        }
    }

    private static String deadlocks() {
        Database.execute("registry", "select pg_stat_force_next_flush()");
        return Database.column("registry", "select deadlocks from pg_stat_database where datname = 'registry'")
                .get(0);
    }

    private static int move(UUID person, UUID to, String reason) {
        return Persona.MANAGER
                .asks()
                .body(Map.of(
                        "householdId", to, "on", LocalDate.now(ChinaTime.ZONE).toString(), "reason", reason))
                .post("/residents/" + person + "/move")
                .statusCode();
    }

    private static int correct(UUID door, String estate, String building) {
        return Persona.MANAGER
                .asks()
                .body(Map.of("id", door, "communityCode", Persona.CHENGDONG, "estate", estate, "building", building))
                .post("/households")
                .statusCode();
    }

    private static List<Integer> together(List<Supplier<Integer>> acts) {
        List<CompletableFuture<Integer>> running =
                acts.stream().map(CompletableFuture::supplyAsync).toList();
        return running.stream().map(CompletableFuture::join).toList();
    }
}
