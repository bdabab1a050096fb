package org.lianfang.volunteer.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.MANAGER_XIANZHOU;
import static org.lianfang.platformtest.Persona.VOLUNTEER;
import static org.lianfang.volunteer.Acts.book;
import static org.lianfang.volunteer.Acts.booked;
import static org.lianfang.volunteer.Acts.cancel;
import static org.lianfang.volunteer.Acts.cancelShift;
import static org.lianfang.volunteer.Acts.checkIn;
import static org.lianfang.volunteer.Acts.mine;
import static org.lianfang.volunteer.Acts.shift;
import static org.lianfang.volunteer.Shifts.aShift;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.InOpenCommunities;
import org.lianfang.volunteer.ServiceTest;
import org.lianfang.volunteer.Shifts;

@ServiceTest
class CancelShiftTest extends InOpenCommunities {

    private static int last = 3000;

    private final Persona li = VOLUNTEER.numbered(last++);
    private final Persona wang = VOLUNTEER.numbered(last++);

    @Test
    void callingAShiftOffEndsItsBookingsAndKeepsTheReason() {
        String shift = aShift().withPlaces(1).publish();
        booked(li, shift);
        booked(wang, shift);

        cancelShift(MANAGER, shift, "台风")
                .statusCode(200)
                .body("cancelled", equalTo(true))
                .body("booked", equalTo(0))
                .body("waiting", equalTo(0));

        mine(li, shift).body("[0].status", equalTo("CANCELLED"));
        mine(wang, shift).body("[0].status", equalTo("CANCELLED"));
        shift(li, shift).body("[0].cancelled", equalTo(true));
        assertThat(Database.column("volunteer", "select cancel_reason from shift where id = '" + shift + "'"))
                .containsExactly("台风");
    }

    @Test
    void sentTwiceItHappensOnceAndAnotherReasonIsAConflict() {
        String shift = aShift().publish();
        cancelShift(MANAGER, shift, "台风").statusCode(200);

        cancelShift(MANAGER, shift, " 台风 ").statusCode(200).body("cancelled", equalTo(true));
        cancelShift(MANAGER, shift, "没有物资").statusCode(409).body("problem", equalTo("SHIFT_CANCELLED"));
    }

    @Test
    void aReasonIsOwed() {
        String shift = aShift().publish();

        cancelShift(MANAGER, shift, "  ").statusCode(400).body("field", equalTo("reason"));
        cancelShift(MANAGER, shift, "x".repeat(501)).statusCode(400).body("field", equalTo("reason"));
        cancelShift(MANAGER, shift, "请联系13712345678").statusCode(400).body("field", equalTo("reason"));
    }

    @Test
    void aCancelledShiftTakesNoBookingAndAnEndedOneNoCancellation() {
        Shifts offer = aShift();
        String cancelled = offer.publish();
        String booking = booked(li, cancelled);
        cancelShift(MANAGER, cancelled, "台风").statusCode(200);
        Shifts past = aShift();
        String ended = past.publish();

        book(wang, cancelled).statusCode(409).body("problem", equalTo("SHIFT_CANCELLED"));
        cancel(li, booking).statusCode(409).body("problem", equalTo("SHIFT_CANCELLED"));
        checkIn(li, booking).statusCode(409).body("problem", equalTo("SHIFT_CANCELLED"));
        clock.turnTo(past.startsAt().plus(3, ChronoUnit.HOURS));
        cancelShift(MANAGER, ended, "太晚").statusCode(409).body("problem", equalTo("SHIFT_ENDED"));
    }

    @Test
    void whoWasAlreadyThereKeepsTheMinutesServed() {
        Shifts offer = aShift();
        String shift = offer.publish();
        String booking = booked(li, shift);
        clock.turnTo(offer.startsAt());
        checkIn(li, booking).statusCode(200);
        clock.turnTo(offer.startsAt().plus(Duration.ofSeconds(50 * 60 + 30)));

        cancelShift(MANAGER, shift, "台风").statusCode(200);

        mine(li, shift).body("[0].status", equalTo("CANCELLED")).body("[0].creditedMinutes", equalTo(50));
        li.asks().get("/volunteers/me").then().body("creditedMinutes", equalTo(50));
        li.asks().get("/duty").then().body("", hasSize(0));
    }

    @Test
    void whoLosesAShiftMayBookAnotherAtThatTime() {
        Shifts offer = aShift();
        String shift = offer.publish();
        booked(li, shift);
        String other = aShift().from(offer.startsAt(), Duration.ofHours(2)).publish();
        book(li, other).statusCode(409).body("problem", equalTo("OVERLAPPING_SHIFT"));

        cancelShift(MANAGER, shift, "台风").statusCode(200);

        book(li, other).statusCode(200).body("status", equalTo("BOOKED"));
    }

    @Test
    void theManagerOfAnotherCommunityFindsNoSuchShift() {
        String shift = aShift().publish();

        cancelShift(MANAGER_XIANZHOU, shift, "台风").statusCode(404);

        shift(MANAGER, shift).body("[0].cancelled", equalTo(false));
    }
}
