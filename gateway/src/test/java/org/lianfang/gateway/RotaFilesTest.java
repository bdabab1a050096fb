package org.lianfang.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.VOLUNTEER;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Backend;
import org.lianfang.platformtest.Persona;

/** Shifts as Excel files through the gateway. */
@QuarkusTest
@QuarkusTestResource(value = Backend.class, initArgs = @ResourceArg(name = "siblings", value = World.SERVICES))
class RotaFilesTest {

    private static final String WEEK = "?from=2031-03-03&to=2031-03-09";

    @BeforeEach
    void open() {
        World.open();
    }

    @Test
    void aWeekIsWrittenSentBackUnchangedAndChangesNothing() {
        Graph.ask(
                        MANAGER,
                        "mutation { publishShift(shift: { communityCode: \"" + Persona.CHENGDONG
                                + "\", post: GATE, title: \"东门值守\", place: \"东门\", startsAt: \"2031-03-03T00:00:00Z\","
                                + " endsAt: \"2031-03-03T04:00:00Z\", capacity: 2 }) { id } }")
                .body("data.publishShift.id", org.hamcrest.Matchers.notNullValue());
        byte[] file = export(MANAGER)
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"rota-2031-03-03-2031-03-09.xlsx\""))
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .asByteArray();

        send(MANAGER, "check", file)
                .statusCode(200)
                .body("unchanged", equalTo(1))
                .body("stored", equalTo(false));
        send(MANAGER, "store", file)
                .statusCode(200)
                .body("unchanged", equalTo(1))
                .body("stored", equalTo(true));
    }

    @Test
    void whoMayNotIsRefusedAndASessionNeedsItsOwnPage() {
        byte[] none = new byte[] {1};
        send(VOLUNTEER, "check", none).statusCode(403);
        send(VOLUNTEER, "store", none).statusCode(403);
        export(Persona.resident(java.util.UUID.randomUUID())).statusCode(403);
        export(VOLUNTEER).statusCode(200);
        given().redirects().follow(false).get("/rotas/export" + WEEK).then().statusCode(401);
        given().redirects()
                .follow(false)
                .cookie("q_session_web", "forged")
                .contentType("application/octet-stream")
                .body(none)
                .post("/rotas/store")
                .then()
                .statusCode(403);
    }

    @Test
    void whatVolunteerServiceRefusesIsHandedOnAndWhatIsTooLargeIsNotRead() {
        send(MANAGER, "store", "名册".getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .body("problem", equalTo("ROTA_UNREADABLE"))
                .body("field", equalTo("file"));
        var large =
                send(MANAGER, "store", new byte[(1 << 20) + 1]).statusCode(413).extract();
        assertThat(large.<String>path("problem")).isEqualTo("BODY_TOO_LARGE");
    }

    private static ValidatableResponse export(Persona who) {
        return given().auth().oauth2(who.token()).get("/rotas/export" + WEEK).then();
    }

    private static ValidatableResponse send(Persona who, String act, byte[] file) {
        return given().auth()
                .oauth2(who.token())
                .contentType("application/octet-stream")
                .body(file)
                .post("/rotas/" + act)
                .then();
    }
}
