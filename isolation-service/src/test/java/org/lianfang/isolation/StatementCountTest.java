package org.lianfang.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.platformtest.Persona.CHENGDONG;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.STREET_OFFICER;
import static org.lianfang.platformtest.Persona.XIANZHOU;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Statements;

/** Batches cost the same number of statements for 20, 100 and 200 keys; the first of them sets the scope. */
@OnIsolation
class StatementCountTest {

    private static Neighbourhood block;
    private static List<UUID> cases;
    private static List<UUID> visits;

    @BeforeEach
    void twoHundredDoors() {
        if (block == null) {
            block = Neighbourhood.in(CHENGDONG);
            for (int i = 0; i < 200; i++) block.flat(2, 0);
            block.load();
            AnOrder.in(CHENGDONG)
                    .with("buildingIds", List.of(block.building))
                    .by(MANAGER)
                    .statusCode(200);
            visits = new ArrayList<>();
            for (Neighbourhood.Flat flat : block.flats.subList(0, 25)) {
                AVisit visit = AVisit.to(flat).reading(flat.resident(), 36.5).need("MEAL", "午饭");
                visit.by(MANAGER).statusCode(200);
                visits.add(visit.id());
            }
            cases = MANAGER.asks()
                    .body(Map.of("ids", doors(200)))
                    .post("/cases/by-households")
                    .jsonPath()
                    .getList("id", UUID.class);
        }
    }

    private static List<UUID> doors(int count) {
        return block.flats.subList(0, count).stream()
                .map(Neighbourhood.Flat::id)
                .toList();
    }

    private static int cost(String path, Map<String, ?> body) {
        return Statements.of(() -> MANAGER.asks().body(body).post(path).then().statusCode(200))
                .size();
    }

    private static int cost(String path) {
        return statements(path).size();
    }

    private static List<String> statements(String path) {
        return Statements.of(() -> STREET_OFFICER.asks().get(path).then().statusCode(200));
    }

    @Test
    void aBatchReadCostsTheSameForAnyNumberOfKeys() {
        for (int size : new int[] {20, 100, 200}) {
            var doors = Map.of("ids", doors(size));
            var files = Map.of("ids", cases.subList(0, size));
            assertThat(cost("/cases/by-households", doors)).isEqualTo(3);
            assertThat(cost("/observed/by-households", doors)).isEqualTo(2);
            assertThat(cost("/visits/by-households", doors)).isEqualTo(4);
            assertThat(cost("/cases/by-ids", files)).isEqualTo(3);
            assertThat(cost("/checks/by-cases", files)).isEqualTo(2);
            assertThat(cost("/events/by-cases", files)).isEqualTo(2);
        }
        assertThat(cost("/visits/by-ids", Map.of("ids", visits))).isEqualTo(4);
    }

    @Test
    void aPageCostsTheSameForAnyLength() {
        for (int first : new int[] {20, 100, 200}) {
            assertThat(cost("/cases?first=" + first)).isEqualTo(3);
            assertThat(cost("/cases?count=true&first=" + first)).isEqualTo(4);
            assertThat(cost("/checks?count=true&first=" + first)).isEqualTo(3);
            assertThat(cost("/due-checks?count=true&on=" + AnOrder.today() + "&first=" + first))
                    .isEqualTo(3);
        }
        assertThat(cost("/cases/pages", Map.of("codes", List.of(CHENGDONG), "count", true)))
                .isEqualTo(cost("/cases/pages", Map.of("codes", List.of(CHENGDONG, XIANZHOU), "count", true)));
    }

    /** As distinct pairs they are sorted as records: over a street's fortnight of checks, for a second. */
    @Test
    void thePersonsOfAListAreCountedByGroups() {
        for (String list : List.of("/cases", "/checks")) {
            List<String> texts = statements(list + "?count=true&first=20");

            assertThat(texts).as(list).anyMatch(text -> text.contains("as persons"));
            assertThat(texts).as(list).noneMatch(text -> text.contains("count(distinct"));
        }
    }

    @Test
    void anOverviewOfManyAreasIsOneStatementBesidesTheScope() {
        cost("/isolation/summaries", Map.of("areas", List.of(CHENGDONG)));
        cost("/isolation/summaries", Map.of("areas", List.of(CHENGDONG)));

        assertThat(cost("/isolation/summaries", Map.of("areas", List.of(CHENGDONG))))
                .isEqualTo(2);
        Map<String, ?> many = Map.of("areas", List.of("440705001", CHENGDONG, XIANZHOU));
        int wider = Statements.of(() -> STREET_OFFICER
                        .asks()
                        .body(many)
                        .post("/isolation/summaries")
                        .then()
                        .statusCode(200))
                .size();
        assertThat(wider).isIn(2, 5);
    }

    @Test
    void anOrderCostsTheSameForAnyNumberOfDoors() {
        int few = opening(5);

        assertThat(opening(60)).isEqualTo(few);
    }

    private static int opening(int doors) {
        Neighbourhood other = Neighbourhood.in(XIANZHOU);
        for (int i = 0; i < doors; i++) other.flat(2, 0);
        other.load();
        return Statements.of(() -> AnOrder.in(XIANZHOU)
                        .with("unitIds", List.of(other.unit))
                        .by(STREET_OFFICER)
                        .statusCode(200))
                .size();
    }
}
