package org.lianfang.volunteer.rest;

import static org.hamcrest.Matchers.equalTo;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.VOLUNTEER;
import static org.lianfang.volunteer.Acts.book;
import static org.lianfang.volunteer.Acts.booked;
import static org.lianfang.volunteer.Acts.checkIn;
import static org.lianfang.volunteer.Acts.checkOut;
import static org.lianfang.volunteer.Shifts.aShift;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.InOpenCommunities;
import org.lianfang.volunteer.ServiceTest;

/** Rest and the day's hours are counted from when a duty really ended. */
@ServiceTest
class RealEndTest extends InOpenCommunities {

    private static int last = 71_000;

    private final Persona li = VOLUNTEER.numbered(last++);
    private final Instant start = aShift().startsAt();

    @Test
    void whatACoordinatorLetHerServeShortensTheRestBeforeTheNextDuty() {
        String booking = begun(3);
        clock.turnTo(at(6));
        extended(booking, at(6));

        refused(shift(16, 2), "REST_BETWEEN");
        booked(li, shift(17, 2));
    }

    @Test
    void whatSheServedBeyondTheShiftFillsTheDayAsWell() {
        String booking = begun(6);
        clock.turnTo(at(8));
        extended(booking, at(8));

        refused(shift(20, 3), "HOURS_IN_A_DAY");
        booked(li, shift(20, 2));
    }

    @Test
    void whoChecksOutLateRestsFromThenOn() {
        String booking = begun(3);
        clock.turnTo(at(4).minusSeconds(60));
        checkOut(li, booking).statusCode(200).body("creditedMinutes", equalTo(180));

        refused(shift(14, 2), "REST_BETWEEN");
        booked(li, shift(15, 2));
    }

    @Test
    void whoForgotToCheckOutHasRestedAllTheSame() {
        String booking = begun(3);
        clock.turnTo(at(12));
        checkOut(li, booking).statusCode(200);

        refused(shift(15, 2), "REST_BETWEEN");
        booked(li, shift(16, 2));
    }

    @Test
    void whatGoesOnUntilTheNextDutyBeginsIsOneDutyWithIt() {
        String booking = begun(4);
        clock.turnTo(at(6));
        extended(booking, at(6));

        // It begins while she is still there, and is asked for when she has left.
        refused(shift(5, 6), "HOURS_IN_A_DAY");
        booked(li, shift(5, 3));
    }

    /** On duty from the start. */
    private String begun(int hours) {
        String booking = booked(li, shift(0, hours));
        clock.turnTo(start.minusSeconds(60));
        checkIn(li, booking).statusCode(200);
        return booking;
    }

    private static void extended(String booking, Instant left) {
        MANAGER.asks()
                .body(Map.of("leftAt", left.toString(), "extended", true, "reason", "接班的人没有来"))
                .post("/bookings/" + booking + "/attendance")
                .then()
                .statusCode(200);
    }

    private void refused(String shift, String rule) {
        book(li, shift).statusCode(409).body("problem", equalTo("REST_NEEDED")).body("detail", equalTo(rule));
    }

    private String shift(int hoursLater, int hours) {
        return aShift().withPost("DELIVERY")
                .withPlaces(5)
                .from(at(hoursLater), Duration.ofHours(hours))
                .publish();
    }

    private Instant at(int hoursLater) {
        return start.plus(Duration.ofHours(hoursLater));
    }
}
