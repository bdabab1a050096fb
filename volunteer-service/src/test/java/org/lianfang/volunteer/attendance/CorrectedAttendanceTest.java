package org.lianfang.volunteer.attendance;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.VOLUNTEER;
import static org.lianfang.volunteer.Acts.booked;
import static org.lianfang.volunteer.Acts.shift;
import static org.lianfang.volunteer.Shifts.aShift;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.Acts;
import org.lianfang.volunteer.InOpenCommunities;
import org.lianfang.volunteer.ServiceTest;
import org.lianfang.volunteer.Shifts;

/** What was recorded of one shift is put right without doing wrong to another. */
@ServiceTest
class CorrectedAttendanceTest extends InOpenCommunities {

    private static int last = 52000;

    private final Persona li = VOLUNTEER.numbered(last++);
    private final Shifts offer = aShift().withPlaces(1);

    @Test
    void whoWasRecordedAsAbsentByMistakeTakesAPlaceThatIsLeft() {
        String shift = offer.publish();
        String booking = booked(li, shift);
        at(30);
        record(booking, Map.of("absent", true)).statusCode(200);

        record(booking, Map.of("arrivedAt", minute(5), "leftAt", minute(25)))
                .statusCode(200)
                .body("status", equalTo("ATTENDED"))
                .body("creditedMinutes", equalTo(20));

        shift(MANAGER, shift).body("[0].booked", equalTo(1));
    }

    @Test
    void whoWasRecordedAsThereByMistakeIsAbsentAndHasServedNothing() {
        String shift = offer.publish();
        String booking = booked(li, shift);
        at(90);
        record(booking, Map.of("arrivedAt", minute(0), "leftAt", minute(60))).statusCode(200);

        record(booking, Map.of("absent", true)).statusCode(400).body("field", equalTo("reason"));
        record(booking, Map.of("absent", true, "reason", "点错了人"))
                .statusCode(200)
                .body("status", equalTo("ABSENT"))
                .body("creditedMinutes", nullValue())
                .body("checkedInAt", nullValue());

        shift(MANAGER, shift).body("[0].booked", equalTo(0));
        record(booking, Map.of("arrivedAt", minute(80))).statusCode(200).body("status", equalTo("ATTENDED"));
    }

    @Test
    void whereThePlaceHasBeenTakenSheStaysAbsent() {
        String shift = offer.publish();
        String booking = booked(li, shift);
        at(30);
        record(booking, Map.of("absent", true)).statusCode(200);
        MANAGER.asks()
                .body(Map.of("name", "赵大妈"))
                .post("/shifts/" + shift + "/walk-ins")
                .then()
                .statusCode(200);

        record(booking, Map.of("arrivedAt", minute(5))).statusCode(409).body("problem", equalTo("SHIFT_FULL"));

        shift(MANAGER, shift).body("[0].booked", equalTo(1));
    }

    @Test
    void whoWasElsewhereMeanwhileIsNotPutBack() {
        String absent = booked(li, offer.publish());
        at(30);
        record(absent, Map.of("absent", true)).statusCode(200);
        booked(li, aShift().from(offer.startsAt(), Duration.ofHours(2)).publish());

        record(absent, Map.of("arrivedAt", minute(5))).statusCode(409).body("problem", equalTo("HELD_ELSEWHERE"));
    }

    @Test
    void whatWasServedOnAnotherShiftIsNotCreditedTwice() {
        String first = booked(li, offer.publish());
        String second = booked(
                li,
                aShift().from(offer.startsAt().plus(3, ChronoUnit.HOURS), Duration.ofHours(2))
                        .publish());
        at(330);
        record(first, Map.of("arrivedAt", minute(0), "leftAt", minute(180))).statusCode(200);
        record(second, Map.of("arrivedAt", minute(200), "leftAt", minute(300))).statusCode(200);

        record(first, Map.of("leftAt", minute(240), "extended", true, "reason", "收尾"))
                .statusCode(409)
                .body("problem", equalTo("CREDITED_ELSEWHERE"));
        record(first, Map.of("leftAt", minute(200), "extended", true, "reason", "收尾"))
                .statusCode(200)
                .body("creditedMinutes", equalTo(200));
        record(second, Map.of("arrivedAt", minute(190))).statusCode(409).body("problem", equalTo("CREDITED_ELSEWHERE"));
    }

    @Test
    void nobodyArrivesWhileSheIsCreditedElsewhereAndSoEverybodyCanLeave() {
        String first = booked(li, offer.publish());
        String second = booked(
                li,
                aShift().from(offer.startsAt().plus(3, ChronoUnit.HOURS), Duration.ofHours(2))
                        .publish());
        at(220);
        record(first, Map.of("arrivedAt", minute(0), "leftAt", minute(210), "extended", true, "reason", "收尾"))
                .statusCode(200);

        record(second, Map.of("arrivedAt", minute(200))).statusCode(409).body("problem", equalTo("CREDITED_ELSEWHERE"));
        record(second, Map.of("arrivedAt", minute(211))).statusCode(200);
        Acts.checkOut(li, second).statusCode(200);
    }

    private static ValidatableResponse record(String booking, Map<String, Object> seen) {
        return MANAGER.asks()
                .body(seen)
                .post("/bookings/" + booking + "/attendance")
                .then();
    }

    private String minute(int minutes) {
        return offer.startsAt().plus(minutes, ChronoUnit.MINUTES).toString();
    }

    private void at(int minutes) {
        clock.turnTo(offer.startsAt().plus(minutes, ChronoUnit.MINUTES));
    }
}
