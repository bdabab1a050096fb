package org.lianfang.volunteer.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.VOLUNTEER;
import static org.lianfang.volunteer.Acts.book;
import static org.lianfang.volunteer.Acts.booked;
import static org.lianfang.volunteer.Acts.mine;
import static org.lianfang.volunteer.Acts.shift;
import static org.lianfang.volunteer.Shifts.aShift;

import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.core.eventbus.EventBus;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.ARound;
import org.lianfang.volunteer.Acts;
import org.lianfang.volunteer.InOpenCommunities;
import org.lianfang.volunteer.Notices;
import org.lianfang.volunteer.ServiceTest;
import org.lianfang.volunteer.Shifts;

/** One published shift is changed by itself, and nobody who holds a place on it loses it. */
@ServiceTest
class ChangeShiftTest extends InOpenCommunities {

    private static int last = 54000;

    @Inject
    EventBus bus;

    private final Persona li = VOLUNTEER.numbered(last++);
    private final Persona wang = VOLUNTEER.numbered(last++);
    private final Persona zhou = VOLUNTEER.numbered(last++);
    private final Shifts offer = aShift();

    @Test
    void morePlacesGoToThoseWhoWaitInTheirOrder() {
        String shift = offer.publish();
        booked(li, shift);
        booked(wang, shift);
        booked(zhou, shift);

        change(shift, Map.of("capacity", 2))
                .statusCode(200)
                .body("capacity", equalTo(2))
                .body("booked", equalTo(2))
                .body("waiting", equalTo(1));

        mine(wang, shift).body("[0].status", equalTo("BOOKED"));
        mine(zhou, shift).body("[0].status", equalTo("WAITING")).body("[0].position", equalTo(1));
    }

    @Test
    void nobodyMovesUpBeforeAReleaseThatIsPutOff() {
        Instant start = offer.startsAt();
        String shift = offer.publish();
        String held = booked(li, shift);
        booked(wang, shift);
        Instant release = start.minus(Duration.ofHours(6));
        change(shift, Map.of("releaseAt", release.toString())).statusCode(200);

        Acts.cancel(li, held).statusCode(200);
        change(shift, Map.of("capacity", 2)).statusCode(200).body("booked", equalTo(0));
        ARound.passes(bus);
        mine(wang, shift).body("[0].status", equalTo("WAITING")).body("[0].position", equalTo(1));

        clock.turnTo(release);
        ARound.passes(bus);
        mine(wang, shift).body("[0].status", equalTo("BOOKED"));
        shift(MANAGER, shift).body("[0].booked", equalTo(1)).body("[0].waiting", equalTo(0));
    }

    @Test
    void notFewerPlacesThanAreHeld() {
        String shift = offer.withPlaces(3).publish();
        booked(li, shift);
        booked(wang, shift);

        change(shift, Map.of("capacity", 1))
                .statusCode(409)
                .body("problem", equalTo("CAPACITY_BELOW_BOOKED"))
                .body("field", equalTo("capacity"));
        change(shift, Map.of("capacity", 2)).statusCode(200);

        book(zhou, shift).body("status", equalTo("WAITING"));
    }

    @Test
    void whatIsNotSaidStaysAndABlankNoteIsNone() {
        String shift = offer.with("note", "带手电").publish();

        change(shift, Map.of("title", "夜间送菜"))
                .statusCode(200)
                .body("title", equalTo("夜间送菜"))
                .body("note", equalTo("带手电"))
                .body("capacity", equalTo(1));
        change(shift, Map.of("note", " ")).body("note", nullValue());
        change(shift, Map.of("title", " ")).statusCode(400).body("field", equalTo("title"));
        shift(MANAGER, shift).body("[0].title", equalTo("夜间送菜"));
    }

    @Test
    void aShiftIsReleasedSoonerAndItsDeadlineMovesWithinWhatAShiftMayBe() {
        Instant start = offer.startsAt();
        String shift = offer.with("releaseAt", start.minus(Duration.ofDays(1)).toString())
                .publish();
        book(li, shift).statusCode(409).body("problem", equalTo("SHIFT_NOT_RELEASED"));

        change(shift, Map.of("releaseAt", Instant.now().minusSeconds(1).toString()))
                .statusCode(200);
        book(li, shift).statusCode(200);

        change(shift, Map.of("cancelBy", start.minusSeconds(3600).toString()))
                .body("cancelBy", equalTo(start.minusSeconds(3600).toString()));
        change(shift, Map.of("cancelBy", start.plusSeconds(1).toString()))
                .statusCode(400)
                .body("field", equalTo("cancelBy"));
        change(shift, Map.of("releaseAt", start.plus(Duration.ofHours(3)).toString()))
                .statusCode(400)
                .body("field", equalTo("releaseAt"));
    }

    @Test
    void whoIsOnTheShiftIsToldOfANewNoteOrDeadlineAndNobodyOfMorePlaces() {
        String shift = offer.withPlaces(1).publish();
        booked(li, shift);
        booked(wang, shift);
        booked(zhou, aShift().publish());

        change(shift, Map.of("note", "带手电")).statusCode(200);
        change(shift, Map.of("cancelBy", offer.startsAt().minusSeconds(3600).toString()))
                .statusCode(200);
        change(shift, Map.of("note", "带手电")).statusCode(200);

        for (Persona each : List.of(li, wang))
            assertThat(Notices.of(each, shift)).containsExactly("SHIFT_CHANGED", "SHIFT_CHANGED");
        change(shift, Map.of("capacity", 3)).statusCode(200);
        assertThat(Notices.of(li, shift)).hasSize(2);
        Notices.none(shift, zhou);
    }

    @Test
    void theTimeOfADrawStays() {
        String release = offer.startsAt().minus(Duration.ofDays(1)).toString();
        String shift = offer.with("access", "DRAW").with("releaseAt", release).publish();

        change(shift, Map.of("releaseAt", Instant.now().toString()))
                .statusCode(409)
                .body("problem", equalTo("DRAW_STAYS"));

        shift(MANAGER, shift).body("[0].releaseAt", equalTo(release));
    }

    @Test
    void aShiftThatWasCalledOffIsNotChangedAndAReasonIsOwed() {
        String shift = offer.publish();
        MANAGER.asks()
                .body(Map.of("capacity", 2))
                .post("/shifts/" + shift + "/change")
                .then()
                .statusCode(400)
                .body("field", equalTo("reason"));
        Acts.cancelShift(MANAGER, shift, "暴雨").statusCode(200);

        change(shift, Map.of("capacity", 2)).statusCode(409).body("problem", equalTo("SHIFT_CANCELLED"));
    }

    @Test
    void aShiftDoesNotEndBeforeItIsReleased() {
        Instant release = offer.startsAt().plus(Duration.ofHours(1));
        String shift = offer.with("releaseAt", release.toString()).publish();

        for (Instant end : new Instant[] {release, release.minusSeconds(60)}) {
            MANAGER.asks()
                    .body(Map.of("endsAt", end.toString(), "reason", "提前完成"))
                    .post("/shifts/" + shift + "/shorten")
                    .then()
                    .statusCode(400)
                    .body("problem", equalTo("RELEASED_TOO_LATE"))
                    .body("field", equalTo("endsAt"));
        }
    }

    private static ValidatableResponse change(String shift, Map<String, Object> what) {
        var change = new HashMap<>(what);
        change.put("reason", "人手不足");
        return MANAGER.asks().body(change).post("/shifts/" + shift + "/change").then();
    }
}
