package org.lianfang.supply.placing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lianfang.supply.Request.anOrder;
import static org.lianfang.supply.Request.see;
import static org.lianfang.supply.VisitRequest.aVisit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.supply.Home;
import org.lianfang.supply.OnSupply;
import org.lianfang.supply.VisitRequest;
import org.lianfang.supply.sibling.Frozen;

/** A health worker places orders within a visit that isolation-service knows, and nowhere else. */
@OnSupply
class HealthWorkerVisitTest {

    private static UUID recorded(Home home, Persona persona) {
        UUID id = UUID.randomUUID();
        persona.asks()
                .baseUri(Home.url("isolation"))
                .body(Map.of(
                        "id",
                        id,
                        "householdId",
                        home.id,
                        "channel",
                        "VISIT",
                        "outcome",
                        "NOBODY_HOME",
                        "on",
                        "2026-01-24",
                        "readings",
                        List.of(),
                        "needs",
                        List.of()))
                .post("/visits")
                .then()
                .statusCode(200);
        return id;
    }

    @Test
    void theNeedsOfAnOwnVisitAreHersToSeeAndToCancel() {
        Home home = Home.in(Persona.CHENGDONG);
        VisitRequest visit = aVisit(recorded(home, Persona.HEALTH_WORKER))
                .at(home)
                .by(Persona.HEALTH_WORKER)
                .need("GROCERIES", "面粉5斤");

        visit.send().statusCode(200).body("[0].text", equalTo("面粉5斤"));

        see(Persona.HEALTH_WORKER, visit.orderId(0)).body("[0].recipient.name", equalTo("王小芳"));
        see(Persona.HEALTH_WORKER.numbered(2), visit.orderId(0)).body("", hasSize(0));
        Persona.HEALTH_WORKER
                .numbered(2)
                .asks()
                .body(Map.of("reason", "不要了"))
                .post("/orders/" + visit.orderId(0) + "/cancel")
                .then()
                .statusCode(404);
        Persona.HEALTH_WORKER
                .asks()
                .body(Map.of("reason", "不要了"))
                .post("/orders/" + visit.orderId(0) + "/cancel")
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"));
    }

    @Test
    void aVisitThatIsolationDoesNotKnowCarriesNoOrder() {
        Home home = Home.in(Persona.CHENGDONG);
        VisitRequest visit = aVisit().at(home).by(Persona.HEALTH_WORKER).need("GROCERIES", "面粉5斤");

        visit.send().statusCode(404).body("field", equalTo("visitId"));

        assertThat(Database.column(
                        "supply", "select count(*) from supply_order where visit_id = '" + visit.visitId + "'"))
                .containsExactly("0");
    }

    @Test
    void aVisitToAnotherHouseholdCarriesNoOrderForThisOne() {
        Home visited = Home.in(Persona.CHENGDONG);
        Home other = Home.in(Persona.CHENGDONG);

        aVisit(recorded(visited, Persona.HEALTH_WORKER))
                .at(other)
                .by(Persona.HEALTH_WORKER)
                .need("GROCERIES", "面粉5斤")
                .send()
                .statusCode(404)
                .body("field", equalTo("visitId"));
    }

    @Test
    void outsideAVisitAHealthWorkerPlacesNothing() {
        anOrder()
                .of(Home.in(Persona.CHENGDONG))
                .by(Persona.HEALTH_WORKER)
                .send()
                .statusCode(403);
    }

    @Test
    void aHealthWorkerNarrowedToAGridStaysInIt() {
        Home home = Home.in(Persona.CHENGDONG);
        Home other = Home.in(Persona.CHENGDONG);
        Persona narrowed = Persona.of("health-worker", Persona.CHENGDONG + ";grid=" + home.grid);

        aVisit(recorded(home, narrowed))
                .at(home)
                .by(narrowed)
                .need("GROCERIES", "米")
                .send()
                .statusCode(200);
        aVisit().at(other).by(narrowed).need("GROCERIES", "米").send().statusCode(404);
    }

    @Test
    void withIsolationAwayItIsNamedAndNothingIsWritten() {
        Home home = Home.in(Persona.CHENGDONG);
        VisitRequest visit = aVisit(recorded(home, Persona.HEALTH_WORKER))
                .at(home)
                .by(Persona.HEALTH_WORKER)
                .need("MEDICINE", "药1盒");

        Frozen.during(
                "isolation-service", () -> visit.send().statusCode(503).body("service", equalTo("isolation-service")));

        see(Persona.HEALTH_WORKER, visit.orderId(0)).body("", hasSize(0));
        visit.send().statusCode(200).body("id", contains(visit.orderId(0).toString()));
    }
}
