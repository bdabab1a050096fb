package org.lianfang.isolation;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.lianfang.platformtest.Persona;
import org.lianfang.platformtest.Words;

/** Somebody moves house as the gateway lets her: registry-service keeps the move, then the observation follows. */
public final class AMove {

    private final UUID resident;

    private AMove(UUID resident) {
        this.resident = resident;
    }

    public static AMove of(UUID resident) {
        return new AMove(resident);
    }

    /** At registry-service alone: the observation does not know of it. */
    public AMove to(Neighbourhood.Flat door, Persona by) {
        given().baseUri(Neighbourhood.registry())
                .auth()
                .oauth2(by.token())
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "householdId",
                        door.id(),
                        "on",
                        AnOrder.today().toString(),
                        "reason",
                        "投靠亲属 " + Words.unheard()))
                .post("/residents/" + resident + "/move")
                .then()
                .statusCode(200);
        return this;
    }

    /** Moves, and the observation with her. */
    public ValidatableResponse with(Neighbourhood.Flat door, Persona by) {
        return to(door, by).followedBy(by).statusCode(200);
    }

    public ValidatableResponse followedBy(Persona persona) {
        return persona.asks()
                .body(Map.of("reason", "投靠亲属"))
                .post("/residents/" + resident + "/follow")
                .then();
    }
}
