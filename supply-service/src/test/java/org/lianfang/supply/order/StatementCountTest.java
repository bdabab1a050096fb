package org.lianfang.supply.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.supply.Request.anOrder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Persona;
import org.lianfang.platformtest.Statements;
import org.lianfang.supply.Home;
import org.lianfang.supply.OnSupply;

/** However many orders are asked for, the database is asked as often. */
@OnSupply
class StatementCountTest {

    private static int statements(Runnable work) {
        return Statements.of(work).size();
    }

    private static void post(Persona persona, String path, Map<String, Object> body) {
        persona.asks().body(body).post(path).then().statusCode(200);
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheNumberOfOrders() {
        var ids = new ArrayList<UUID>();
        var homes = new ArrayList<UUID>();
        for (int i = 0; i < 12; i++) {
            Home home = Home.in(Persona.CHENGDONG);
            homes.add(home.id);
            ids.add(anOrder().of(home).placed());
        }

        for (Persona persona : List.of(Persona.MANAGER, Persona.STREET_OFFICER, Persona.HEALTH_WORKER)) {
            // The scope, for a health worker a second part of it, the orders, their lines.
            int most = persona.equals(Persona.HEALTH_WORKER) ? 4 : 3;
            for (int size : List.of(1, 12)) {
                List<UUID> some = ids.subList(0, size);
                assertThat(statements(() -> post(persona, "/orders/by-ids", Map.of("ids", some))))
                        .isEqualTo(most);
                assertThat(statements(
                                () -> post(persona, "/orders/by-households", Map.of("ids", homes.subList(0, size)))))
                        .isEqualTo(most);
                assertThat(statements(() -> persona.asks().get("/orders?first=" + size)))
                        .isEqualTo(most);
                assertThat(statements(() -> post(
                                persona,
                                "/orders/pages",
                                Map.of("codes", List.of(Persona.CHENGDONG, Persona.XIANZHOU), "first", size))))
                        .isEqualTo(most);
            }
        }
    }

    @Test
    void countingAStreetTakesAsManyStatementsAsCountingACommunity() {
        Home.openCommunities();
        Map<String, Object> one = Map.of("areas", List.of(Persona.CHENGDONG));
        Map<String, Object> many = Map.of("areas", List.of(Persona.HUICHENG, Persona.CHENGDONG, Persona.XIANZHOU));

        post(Persona.STREET_OFFICER, "/supply/summaries", many); // the first look of a day keeps the days before it

        // The scope and the count.
        assertThat(statements(() -> post(Persona.STREET_OFFICER, "/supply/summaries", many)))
                .isEqualTo(statements(() -> post(Persona.STREET_OFFICER, "/supply/summaries", one)))
                .isEqualTo(2);
    }
}
