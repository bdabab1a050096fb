package org.lianfang.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.VOLUNTEER;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Backend;
import org.lianfang.platformtest.Persona;

/** Sheets, certificates and calendars of duty through the gateway. */
@QuarkusTest
@QuarkusTestResource(value = Backend.class, initArgs = @ResourceArg(name = "siblings", value = World.SERVICES))
class DutyFilesTest {

    private static final String JANUARY = "?from=2026-01-01&to=2026-01-31";

    @BeforeEach
    void open() {
        World.open();
    }

    @Test
    void filesOfHoursNeedALoginAndTheRight() {
        given().redirects()
                .follow(false)
                .get("/hours/certificate" + JANUARY)
                .then()
                .statusCode(401);
        ask(VOLUNTEER, "/hours/export" + JANUARY + "&by=PERSON").statusCode(403);
        ask(VOLUNTEER, "/hours/certificate/" + VOLUNTEER.id() + JANUARY).statusCode(403);

        ask(MANAGER, "/hours/export" + JANUARY + "&by=PERSON")
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"hours-2026-01-01-2026-01-31.xlsx\""));
        byte[] own = ask(VOLUNTEER, "/hours/certificate" + JANUARY)
                .statusCode(200)
                .contentType("application/pdf")
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .asByteArray();
        assertThat(new String(own, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        ask(MANAGER, "/hours/export?from=gestern&to=2026-01-31&by=PERSON")
                .statusCode(400)
                .body("field", equalTo("from"));
    }

    @Test
    void aCalendarIsOpenedByItsSecretAloneUntilItIsRevoked() {
        Persona li = VOLUNTEER.numbered(90_210);
        String address = Graph.ask(li, "mutation { makeCalendar { address } }")
                .body("errors", nullValue())
                .extract()
                .path("data.makeCalendar.address");
        given().get(address)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .contentType("text/calendar")
                .body(startsWith("BEGIN:VCALENDAR"));
        Graph.ask(li, "{ myCalendar { madeAt address } }").body("data.myCalendar.address", nullValue());

        Graph.ask(li, "mutation { revokeCalendar }").body("data.revokeCalendar", equalTo(true));
        given().get(address).then().statusCode(404);
        given().get("/calendars/duty.ics").then().statusCode(400);
        Graph.ask(li, "{ myCalendar { madeAt } }").body("data.myCalendar", nullValue());
    }

    private static ValidatableResponse ask(Persona who, String path) {
        return given().auth().oauth2(who.token()).get(path).then();
    }
}
