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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Batches cost the same number of statements for 20, 100 and 200 keys; the first of them sets the scope. */
@OnIsolation
class StatementCountTest {

    private static final Logger SQL = Logger.getLogger("org.hibernate.SQL");
    private static Neighbourhood block;
    private static List<UUID> cases;
    private static List<UUID> visits;

    private final AtomicInteger statements = new AtomicInteger();
    private final List<String> texts = new CopyOnWriteArrayList<>();
    private final Handler counter = new Handler() {
        @Override
        public void publish(LogRecord record) {
            statements.incrementAndGet();
            texts.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

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
        SQL.setLevel(Level.FINE);
        SQL.setUseParentHandlers(false);
        SQL.addHandler(counter);
    }

    @AfterEach
    void stop() {
        SQL.removeHandler(counter);
        SQL.setUseParentHandlers(true);
        SQL.setLevel(Level.INFO);
    }

    private static List<UUID> doors(int count) {
        return block.flats.subList(0, count).stream()
                .map(Neighbourhood.Flat::id)
                .toList();
    }

    private int cost(String path, Map<String, ?> body) {
        statements.set(0);
        MANAGER.asks().body(body).post(path).then().statusCode(200);
        return statements.get();
    }

    private int cost(String path) {
        statements.set(0);
        STREET_OFFICER.asks().get(path).then().statusCode(200);
        return statements.get();
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
            texts.clear();
            cost(list + "?count=true&first=20");

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
        statements.set(0);
        STREET_OFFICER
                .asks()
                .body(Map.of("areas", List.of("440705001", CHENGDONG, XIANZHOU)))
                .post("/isolation/summaries")
                .then()
                .statusCode(200);
        assertThat(statements.get()).isIn(2, 5);
    }

    @Test
    void anOrderCostsTheSameForAnyNumberOfDoors() {
        int few = opening(5);

        assertThat(opening(60)).isEqualTo(few);
    }

    private int opening(int doors) {
        Neighbourhood other = Neighbourhood.in(XIANZHOU);
        for (int i = 0; i < doors; i++) other.flat(2, 0);
        other.load();
        statements.set(0);
        AnOrder.in(XIANZHOU)
                .with("unitIds", List.of(other.unit))
                .by(STREET_OFFICER)
                .statusCode(200);
        return statements.get();
    }
}
