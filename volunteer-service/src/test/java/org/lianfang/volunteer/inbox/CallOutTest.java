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
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.ARound;
import org.lianfang.volunteer.InOpenCommunities;
import org.lianfang.volunteer.ServiceTest;
import org.lianfang.volunteer.Shifts;

@ServiceTest
class CallOutTest extends InOpenCommunities {

    private static int last = 39000;

    @Inject
    EventBus bus;

    private final Persona able = Persona.VOLUNTEER.numbered(last++);
    private final Persona busy = Persona.VOLUNTEER.numbered(last++);
    private final Persona unable = Persona.VOLUNTEER.numbered(last++);
    private final Persona stranger = Persona.VOLUNTEER.numbered(last++);

    @Test
    void idlePeopleOfTheStreetWithTheSkillAreToldOnce() {
        Shifts offer = aShift().withPost("COUNSELLING").withPlaces(3);
        String shift = offer.publish();
        for (Persona each : List.of(able, busy, unable)) helpedBefore(each);
        for (Persona each : List.of(able, busy)) {
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
    void whoKeepsAProfileForTheAreaIsCalledBeforeSheHasBookedAnything() {
        Persona elsewhere = Persona.of("volunteer", "440705001006").numbered(last++);
        Persona narrow = Persona.of("grid-worker", "440705001012;grid=" + java.util.UUID.randomUUID())
                .numbered(last++);
        String shift = aShift().withPost("COUNSELLING").withPlaces(3).publish();
        for (Persona each : List.of(stranger, elsewhere, narrow)) saves(each, Map.of("skills", List.of("COUNSELLING")));

        callOut(shift).statusCode(200);

        notices(stranger).body("nodes.kind", contains("CALL_OUT"));
        for (Persona each : List.of(elsewhere, narrow)) notices(each).body("nodes", empty());
    }

    @Test
    void aShiftForStaffCallsStaffAndKeepsTheirHours() {
        Persona worker = Persona.GRID_WORKER.numbered(last++);
        Persona tired = Persona.GRID_WORKER.numbered(last++);
        Shifts offer = aShift().withPost("GATE").with("openTo", List.of("GRID_WORKER"));
        for (Persona each : List.of(worker, tired, able)) saves(each, Map.of());
        booked(
                tired,
                aShift().withPost("GATE")
                        .with("openTo", List.of("GRID_WORKER"))
                        .from(offer.startsAt().plus(5, ChronoUnit.HOURS), java.time.Duration.ofHours(11))
                        .publish());

        callOut(offer.publish()).statusCode(200);

        notices(worker).body("nodes.kind", contains("CALL_OUT"));
        for (Persona each : List.of(tired, able)) notices(each).body("nodes", empty());
    }

    @Test
    void inTheLastTwoHoursOnlyWhoIsReadyAtShortNoticeIsCalled() {
        Shifts offer = aShift().withPost("COUNSELLING").withPlaces(3);
        String shift = offer.publish();
        saves(able, Map.of("skills", List.of("COUNSELLING"), "shortNotice", false));
        saves(stranger, Map.of("skills", List.of("COUNSELLING"), "shortNotice", true));
        clock.turnTo(offer.startsAt().minus(119, ChronoUnit.MINUTES));

        callOut(shift).statusCode(200);

        notices(able).body("nodes", empty());
        notices(stranger).body("nodes.kind", contains("CALL_OUT"));
    }

    @Test
    void nobodyIsCalledToAShiftThatNobodyCanBookYet() {
        Shifts later = aShift().withPost("COUNSELLING");
        Shifts drawn = aShift().withPost("COUNSELLING").with("access", "DRAW");
        saves(able, Map.of("skills", List.of("COUNSELLING")));
        String unreleased = later.with(
                        "releaseAt", later.startsAt().minus(1, ChronoUnit.DAYS).toString())
                .publish();
        String undrawn = drawn.with(
                        "releaseAt", drawn.startsAt().minus(1, ChronoUnit.DAYS).toString())
                .publish();

        callOut(unreleased).statusCode(409).body("problem", equalTo("SHIFT_NOT_RELEASED"));
        callOut(undrawn).statusCode(409).body("problem", equalTo("NOT_DRAWN_YET"));

        notices(able).body("nodes", empty());
        clock.turnTo(later.startsAt().minus(1, ChronoUnit.DAYS));
        callOut(unreleased).statusCode(200);
        notices(able).body("nodes.kind", contains("CALL_OUT"));
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

    private static void saves(Persona who, Map<String, Object> profile) {
        who.asks().body(profile).post("/profiles/mine").then().statusCode(200);
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
