package org.lianfang.volunteer.attendance;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.VOLUNTEER;
import static org.lianfang.volunteer.Acts.book;
import static org.lianfang.volunteer.Acts.booked;
import static org.lianfang.volunteer.Acts.cancel;
import static org.lianfang.volunteer.Acts.checkIn;
import static org.lianfang.volunteer.Acts.checkOut;
import static org.lianfang.volunteer.Shifts.aShift;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.InOpenCommunities;
import org.lianfang.volunteer.ServiceTest;
import org.lianfang.volunteer.Shifts;

@ServiceTest
class AttendanceTest extends InOpenCommunities {

    private static int last;

    private final Persona she = VOLUNTEER.numbered(1000 + last++);

    @Test
    void checkInOpensThirtyMinutesBeforeTheStart() {
        Shifts offer = aShift();
        String booking = booked(she, offer.publish());

        clock.turnTo(offer.startsAt().minus(31, ChronoUnit.MINUTES));
        checkIn(she, booking).statusCode(409).body("problem", equalTo("TOO_EARLY_TO_CHECK_IN"));

        clock.turnTo(offer.startsAt().minus(30, ChronoUnit.MINUTES));
        checkIn(she, booking)
                .statusCode(200)
                .body("status", equalTo("ATTENDED"))
                .body("checkedInAt", notNullValue())
                .body("checkedOutAt", nullValue())
                .body("creditedMinutes", nullValue());
    }

    @Test
    void theMinutesFromCheckInToCheckOutWithinTheShiftAreCredited() {
        Shifts offer = aShift();
        String booking = booked(she, offer.publish());

        clock.turnTo(offer.startsAt().minus(20, ChronoUnit.MINUTES));
        checkIn(she, booking).statusCode(200);
        clock.turnTo(offer.startsAt().plus(90, ChronoUnit.MINUTES));
        checkOut(she, booking).statusCode(200).body("creditedMinutes", equalTo(90));

        she.asks().get("/volunteers/me").then().statusCode(200).body("creditedMinutes", equalTo(90));
    }

    @Test
    void whoForgotToCheckOutIsCreditedUntilTheEndOfTheShiftAndOnce() {
        Shifts offer = aShift();
        String booking = booked(she, offer.publish());
        clock.turnTo(offer.startsAt().minus(15, ChronoUnit.MINUTES));
        checkIn(she, booking).statusCode(200);

        clock.turnTo(offer.startsAt().plus(8, ChronoUnit.HOURS));
        checkOut(she, booking).statusCode(200).body("creditedMinutes", equalTo(180));
        clock.turnTo(offer.startsAt().plus(9, ChronoUnit.HOURS));
        checkOut(she, booking).statusCode(200).body("creditedMinutes", equalTo(180));

        she.asks()
                .get("/volunteers/me")
                .then()
                .body("volunteer.id", equalTo(she.id().toString()))
                .body("creditedMinutes", equalTo(180));
    }

    @Test
    void whoChecksOutDaysLaterIsCreditedByWhomeverRunsTheShiftOnly() {
        Shifts offer = aShift();
        String booking = booked(she, offer.publish());
        clock.turnTo(offer.startsAt().minus(15, ChronoUnit.MINUTES));
        checkIn(she, booking).statusCode(200);

        clock.turnTo(offer.startsAt().plus(15, ChronoUnit.HOURS).plusSeconds(60));
        checkOut(she, booking).statusCode(409).body("problem", equalTo("CHECK_OUT_TOO_LATE"));
        she.asks().get("/volunteers/me").then().body("creditedMinutes", equalTo(0));
        MANAGER.asks()
                .get("/bookings/missing-check-outs")
                .then()
                .statusCode(200)
                .body("id", hasItem(booking));

        clock.turnTo(offer.startsAt().plus(14, ChronoUnit.HOURS));
        checkOut(she, booking).statusCode(200).body("creditedMinutes", equalTo(180));
        clock.turnTo(offer.startsAt().plus(30, ChronoUnit.HOURS));
        checkOut(she, booking).statusCode(200).body("creditedMinutes", equalTo(180));
    }

    @Test
    void whoGoesBeforeTheShiftStartsIsCreditedNothing() {
        Shifts offer = aShift();
        String booking = booked(she, offer.publish());
        clock.turnTo(offer.startsAt().minus(20, ChronoUnit.MINUTES));
        checkIn(she, booking).statusCode(200);
        clock.turnTo(offer.startsAt().minus(10, ChronoUnit.MINUTES));

        checkOut(she, booking).statusCode(200).body("creditedMinutes", equalTo(0));
    }

    @Test
    void checkingInTwiceAnswersAsTheFirstTime() {
        Shifts offer = aShift();
        String booking = booked(she, offer.publish());
        clock.turnTo(offer.startsAt());
        String first = checkIn(she, booking).statusCode(200).extract().path("checkedInAt");
        clock.turnTo(offer.startsAt().plus(10, ChronoUnit.MINUTES));

        checkIn(she, booking).statusCode(200).body("checkedInAt", equalTo(first));
    }

    @Test
    void whoHasCheckedInCannotCancel() {
        Shifts offer = aShift();
        String booking = booked(she, offer.publish());
        clock.turnTo(offer.startsAt());
        checkIn(she, booking).statusCode(200);

        cancel(she, booking).statusCode(409).body("problem", equalTo("ALREADY_CHECKED_IN"));
    }

    @Test
    void whoIsNotThereCannotCheckOutAndWhoWaitsCannotCheckIn() {
        Shifts offer = aShift().withPlaces(1);
        String shift = offer.publish();
        String booking = booked(she, shift);
        Persona next = she.numbered(2);
        String waiting = booked(next, shift);
        clock.turnTo(offer.startsAt());

        checkOut(she, booking).statusCode(409).body("problem", equalTo("NOT_CHECKED_IN"));
        checkIn(next, waiting).statusCode(409).body("problem", equalTo("STILL_WAITING"));
    }

    @Test
    void anEndedShiftTakesNoCheckInNoBookingAndNoCancellation() {
        Shifts offer = aShift().withPlaces(2);
        String shift = offer.publish();
        String booking = booked(she, shift);
        clock.turnTo(offer.startsAt().plus(3, ChronoUnit.HOURS));

        checkIn(she, booking).statusCode(409).body("problem", equalTo("SHIFT_ENDED"));
        cancel(she, booking).statusCode(409).body("problem", equalTo("SHIFT_ENDED"));
        book(she.numbered(2), shift).statusCode(409).body("problem", equalTo("SHIFT_ENDED"));
    }

    @Test
    void nobodyChecksInForAnother() {
        Shifts offer = aShift().withPlaces(2);
        String shift = offer.publish();
        String booking = booked(she, shift);
        Persona other = she.numbered(2);
        booked(other, shift);
        clock.turnTo(offer.startsAt());

        checkIn(other, booking).statusCode(404);
        checkOut(other, booking).statusCode(404);
        cancel(other, booking).statusCode(404);
    }

    @Test
    void dutyLastsFromCheckInToCheckOut() {
        Shifts offer = aShift();
        String shift = offer.publish();
        String booking = booked(she, shift);
        clock.turnTo(offer.startsAt());
        she.asks().get("/duty").then().statusCode(200).body("", hasSize(0));

        checkIn(she, booking).statusCode(200);
        she.asks()
                .get("/duty")
                .then()
                .body("", hasSize(1))
                .body("[0].shiftId", equalTo(shift))
                .body("[0].communityCode", equalTo(Persona.CHENGDONG))
                .body("[0].post", equalTo("DELIVERY"));

        checkOut(she, booking).statusCode(200);
        she.asks().get("/duty").then().body("", hasSize(0));
    }

    @Test
    void aForgottenCheckOutDoesNotKeepTheDoorsOpenForEver() {
        Shifts offer = aShift();
        String booking = booked(she, offer.publish());
        clock.turnTo(offer.startsAt());
        checkIn(she, booking).statusCode(200);

        clock.turnTo(offer.startsAt().plus(Duration.ofMinutes(299)));
        she.asks().get("/duty").then().body("", hasSize(1));
        clock.turnTo(offer.startsAt().plus(Duration.ofMinutes(301)));
        she.asks().get("/duty").then().body("", hasSize(0));
    }

    @Test
    void aCheckInNeedsNoBody() {
        Shifts offer = aShift();
        String booking = booked(she, offer.publish());
        clock.turnTo(offer.startsAt());

        she.asks().post("/bookings/" + booking + "/check-in").then().statusCode(200);
    }
}
