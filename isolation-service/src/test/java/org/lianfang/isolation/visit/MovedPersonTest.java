package org.lianfang.isolation.visit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.lianfang.platformtest.Persona.CHENGDONG;
import static org.lianfang.platformtest.Persona.GRID_WORKER;
import static org.lianfang.platformtest.Persona.MANAGER;

import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.isolation.AVisit;
import org.lianfang.isolation.AnOrder;
import org.lianfang.isolation.Neighbourhood;
import org.lianfang.isolation.OnIsolation;
import org.lianfang.platformtest.Persona;

/** Who moves while observed is still measured, at the old door and at the new one (design, rule 5). */
@OnIsolation
class MovedPersonTest {

    private final Neighbourhood block = Neighbourhood.in(CHENGDONG);
    private final Neighbourhood.Flat old = block.flat(2, 0);
    private final Neighbourhood.Flat other = block.flat(1, 0);
    private final UUID moved = old.resident();
    private Persona worker;

    @BeforeEach
    void loaded() {
        block.load();
        worker = Persona.of("grid-worker", CHENGDONG + ";grid=" + block.grid);
    }

    private UUID observed() {
        return AnOrder.forFlat(CHENGDONG, old)
                .startsOn(AnOrder.today().minusDays(1))
                .caseOf(old, MANAGER);
    }

    private void moves() {
        given().baseUri(Neighbourhood.registry())
                .auth()
                .oauth2(MANAGER.token())
                .contentType(ContentType.JSON)
                .body(Map.of("householdId", other.id(), "on", AnOrder.today().toString(), "reason", "投靠亲属"))
                .post("/residents/" + moved + "/move")
                .then()
                .statusCode(200);
    }

    private void evening(String state) {
        worker.asks()
                .get("/due-checks?slot=EVENING&on=" + AnOrder.today())
                .then()
                .statusCode(200)
                .body("nodes.find { it.residentId == '" + moved + "' }.state", equalTo(state));
    }

    @Test
    void aReadingAtTheOldDoorIsTaken() {
        UUID caseId = observed();
        moves();

        AVisit.to(old)
                .with("slot", "EVENING")
                .reading(moved, 36.5)
                .by(worker)
                .statusCode(200)
                .body("checks[0].caseId", equalTo(caseId.toString()));

        evening("DONE");
    }

    @Test
    void aReadingAtTheNewDoorBelongsToTheCaseAndIsDone() {
        UUID caseId = observed();
        moves();

        AVisit visit = AVisit.to(other).with("slot", "EVENING").reading(moved, 36.5);
        visit.by(worker)
                .statusCode(200)
                .body("householdId", equalTo(other.id().toString()))
                .body("checks[0].caseId", equalTo(caseId.toString()));

        evening("DONE");
        worker.asks()
                .body(Map.of("ids", List.of(caseId)))
                .post("/checks/by-cases")
                .then()
                .body("residentId", contains(moved.toString()));
    }

    @Test
    void afterTheReleaseTheOldDoorStillTakesAReading() {
        UUID caseId = observed();
        moves();
        MANAGER.asks()
                .body(Map.of("residentIds", List.of(moved), "reason", "误判"))
                .post("/cases/" + caseId + "/release")
                .then()
                .statusCode(200);

        AVisit.to(old).reading(moved, 36.5).by(GRID_WORKER).statusCode(200);
    }

    @Test
    void whoWasNeverObservedThereIsMeasuredAtTheNewDoorOnly() {
        moves();

        AVisit.to(old)
                .reading(moved, 36.5)
                .by(GRID_WORKER)
                .statusCode(400)
                .body("problem", equalTo("NOT_OF_HOUSEHOLD"))
                .body("field", equalTo("readings[0].residentId"));
        AVisit.to(other).reading(moved, 36.5).by(GRID_WORKER).statusCode(200).body("checks[0].caseId", nullValue());
    }

    @Test
    void theObservationAtAnotherDoorOpensNoThirdOne() {
        Neighbourhood.Flat third = Neighbourhood.aFlat(CHENGDONG, 1);
        observed();
        moves();

        AVisit.to(third)
                .reading(moved, 36.5)
                .by(GRID_WORKER)
                .statusCode(400)
                .body("problem", equalTo("NOT_OF_HOUSEHOLD"));
    }
}
