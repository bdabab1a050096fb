package org.lianfang.volunteer.inbox;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.volunteer.Acts.booked;
import static org.lianfang.volunteer.Acts.cancel;
import static org.lianfang.volunteer.Shifts.aShift;

import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.core.eventbus.EventBus;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Communities;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.ARound;
import org.lianfang.volunteer.ServiceTest;
import org.lianfang.volunteer.Shifts;
import org.lianfang.volunteer.TestClock;

@ServiceTest
class CallOutTest {

    private static int last = 39000;

    @Inject
    TestClock clock;

    @Inject
    EventBus bus;

    private final Persona able = Persona.VOLUNTEER.numbered(last++);
    private final Persona busy = Persona.VOLUNTEER.numbered(last++);
    private final Persona unable = Persona.VOLUNTEER.numbered(last++);
    private final Persona stranger = Persona.VOLUNTEER.numbered(last++);

    @BeforeEach
    void open() {
        Communities.open();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void idlePeopleOfTheStreetWithTheSkillAreToldOnce() {
        Shifts offer = aShift().withPost("COUNSELLING").withPlaces(3);
        String shift = offer.publish();
        for (Persona each : List.of(able, busy, unable)) helpedBefore(each);
        for (Persona each : List.of(able, busy, stranger)) {
            each.asks()
                    .body(Map.of("skills", List.of("COUNSELLING")))
                    .post("/profiles/mine")
                    .then()
                    .statusCode(200);
        }
        booked(
                busy,
                aShift().from(offer.startsAt(), java.time.Duration.ofHours(3)).publish());

        callOut(shift).statusCode(200);
        callOut(shift).statusCode(200).body("count", equalTo(0));

        notices(able).body("nodes.kind", contains("CALL_OUT")).body("nodes[0].shiftId", equalTo(shift));
        for (Persona each : List.of(busy, unable, stranger)) notices(each).body("nodes", empty());
    }

    @Test
    void whoHoldsAPlaceIsRemindedOnce() {
        Shifts offer = aShift().withPlaces(2);
        String shift = offer.publish();
        booked(able, shift);
        ARound.passes(bus);
        notices(able).body("nodes", empty());
        clock.turnTo(offer.startsAt().minus(17, ChronoUnit.HOURS));

        booked(busy, shift);
        ARound.passes(bus);
        ARound.passes(bus);

        notices(able).body("nodes.kind", contains("REMINDER")).body("nodes[0].shiftId", equalTo(shift));
        // She has just booked.
        notices(busy).body("nodes", empty());
    }

    private static void helpedBefore(Persona who) {
        cancel(who, booked(who, aShift().publish())).statusCode(200);
    }

    private static ValidatableResponse callOut(String shift) {
        return MANAGER.asks().post("/shifts/" + shift + "/call-outs").then();
    }

    private static ValidatableResponse notices(Persona who) {
        return who.asks().get("/notices/mine").then().statusCode(200);
    }
}
