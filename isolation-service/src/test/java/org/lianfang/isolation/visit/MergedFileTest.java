package org.lianfang.isolation.visit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.lianfang.platformtest.Persona.CHENGDONG;
import static org.lianfang.platformtest.Persona.MANAGER;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
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

/** Who is observed under one id is measured under the one that stayed when her files were merged. */
@OnIsolation
class MergedFileTest {

    private final Neighbourhood block = Neighbourhood.in(CHENGDONG);
    private final Neighbourhood.Flat flat = block.flat(1, 0);
    private final Neighbourhood.Flat other = block.flat(1, 0);
    private final UUID merged = flat.resident();
    private final UUID stays = other.resident();
    private Persona worker;

    @BeforeEach
    void loaded() {
        block.load();
        worker = Persona.of("grid-worker", CHENGDONG + ";grid=" + block.grid);
    }

    @Test
    void aReadingUnderTheIdThatStayedSettlesWhatIsDueUnderTheOther() {
        UUID caseId = observed(flat);
        merge();

        visitTo(other, caseId, merged);

        evening().body("nodes.residentId", contains(merged.toString())).body("nodes.state", contains("DONE"));
    }

    @Test
    void whoIsObservedUnderBothIdsIsMeasuredOnce() {
        observed(flat);
        UUID caseId = observed(other);
        merge();
        evening().body("nodes.residentId", hasItems(merged.toString(), stays.toString()));

        visitTo(other, caseId, stays);

        evening().body("nodes.residentId", contains(stays.toString())).body("nodes.state", contains("DONE"));
    }

    @Test
    void anotherPersonsReadingSettlesNothingOfHers() {
        observed(flat);
        UUID caseId = observed(other);

        visitTo(other, caseId, stays);

        evening().body("nodes.find { it.residentId == '" + merged + "' }.state", not(equalTo("DONE")));
    }

    private static UUID observed(Neighbourhood.Flat where) {
        return AnOrder.forFlat(CHENGDONG, where).caseOf(where, MANAGER);
    }

    private void merge() {
        given().baseUri(Neighbourhood.registry())
                .auth()
                .oauth2(MANAGER.token())
                .contentType(ContentType.JSON)
                .body(Map.of("keepId", stays, "mergeId", merged))
                .post("/residents/merge")
                .then()
                .statusCode(200);
    }

    private void visitTo(Neighbourhood.Flat where, UUID caseId, UUID keptUnder) {
        AVisit.to(where)
                .with("slot", "EVENING")
                .reading(stays, 36.5)
                .by(worker)
                .statusCode(200)
                .body("checks.caseId", equalTo(List.of(caseId.toString())))
                .body("checks.residentId", equalTo(List.of(keptUnder.toString())));
    }

    private ValidatableResponse evening() {
        return worker.asks()
                .get("/due-checks?slot=EVENING&on=" + AnOrder.today())
                .then()
                .statusCode(200);
    }
}
