package org.lianfang.volunteer.calendar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.VOLUNTEER;
import static org.lianfang.volunteer.Acts.booked;
import static org.lianfang.volunteer.Acts.cancel;
import static org.lianfang.volunteer.Acts.cancelShift;
import static org.lianfang.volunteer.Shifts.aShift;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.InOpenCommunities;
import org.lianfang.volunteer.ServiceTest;
import org.lianfang.volunteer.Shifts;

@ServiceTest
class CalendarTest extends InOpenCommunities {

    private static int last = 52000;

    private final Persona li = VOLUNTEER.numbered(last++);
    private final Persona wang = VOLUNTEER.numbered(last++);

    @Test
    void whoKnowsTheSecretSeesTheDutiesOfThatPersonAndTheirChanges() {
        Shifts offer = aShift().withPlaces(2);
        String shift = offer.publish();
        String booking = booked(li, shift);
        booked(wang, shift);
        String key = make(li);

        VEvent duty = only(key);
        assertThat(duty.getUid().getValue()).isEqualTo(booking + "@lianfang");
        assertThat(duty.getSummary().getValue()).isEqualTo("送菜上门");
        assertThat(duty.getDateStart().getValue().toInstant()).isEqualTo(offer.startsAt());
        assertThat(duty.getStatus().isConfirmed()).isTrue();

        MANAGER.asks()
                .body(Map.of("place", "东门, 岗亭;内", "reason", "积水"))
                .post("/shifts/" + shift + "/move")
                .then()
                .statusCode(200);
        assertThat(only(key).getLocation().getValue()).isEqualTo("东门, 岗亭;内");

        cancelShift(MANAGER, shift, "暴雨").statusCode(200);
        assertThat(only(key).getStatus().isCancelled()).isTrue();
    }

    @Test
    void whatOneGivesUpOneselfIsGone() {
        String booking = booked(li, aShift().publish());
        String key = make(li);
        cancel(li, booking).statusCode(200);

        assertThat(events(key)).isEmpty();
    }

    @Test
    void aSecretOpensNothingOnceItIsRevokedOrAnotherIsMade() {
        booked(li, aShift().publish());
        String first = make(li);
        String second = make(li);
        ask(first).statusCode(404);
        assertThat(events(second)).hasSize(1);
        li.asks()
                .get("/calendars/mine")
                .then()
                .statusCode(200)
                .body("madeAt", notNullValue())
                .body("key", nullValue());

        li.asks().delete("/calendars/mine").then().statusCode(204);
        ask(second).statusCode(404);
        li.asks().get("/calendars/mine").then().statusCode(204);
        ask("short").statusCode(400);
    }

    @Test
    void theDatabaseKeepsNoSecret() {
        String key = make(li);

        assertThat(Database.column("volunteer", "select c::text from calendar c"))
                .noneMatch(row -> row.contains(key));
    }

    private static String make(Persona who) {
        return who.asks()
                .post("/calendars/mine")
                .then()
                .statusCode(200)
                .extract()
                .path("key");
    }

    private static ValidatableResponse ask(String key) {
        return given().queryParam("key", key).get("/calendars/duty.ics").then();
    }

    private static List<VEvent> events(String key) {
        String written = ask(key).statusCode(200).extract().asString();
        return Biweekly.parse(written).first().getEvents();
    }

    private static VEvent only(String key) {
        List<VEvent> events = events(key);
        assertThat(events).hasSize(1);
        return events.get(0);
    }
}
