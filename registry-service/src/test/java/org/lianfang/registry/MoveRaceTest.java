package org.lianfang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
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
            union all
            select 'resident_token' from resident_token t join resident r on r.id = t.resident_id
            where r.id = '%1$s' and (t.household_id, t.estate_id, t.grid_id) is distinct from (r.household_id, r.estate_id, r.grid_id)
            """;

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
            List<Integer> answers = together(
                    () -> move(person, to, reason),
                    () -> correct(to, sample.name, building),
                    () -> correct(from, sample.name, building));

            assertThat(answers).as("round %d", round).containsOnly(200);
            assertThat(Database.column("registry", ASTRAY.formatted(person)))
                    .as("rows astray after round %d", round)
                    .isEmpty();
        }
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

    @SafeVarargs
    private static List<Integer> together(Supplier<Integer>... acts) {
        List<CompletableFuture<Integer>> running =
                List.of(acts).stream().map(CompletableFuture::supplyAsync).toList();
        return running.stream().map(CompletableFuture::join).toList();
    }
}
