package org.lianfang.volunteer.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.MANAGER_XIANZHOU;
import static org.lianfang.platformtest.Persona.VOLUNTEER;
import static org.lianfang.volunteer.Acts.booked;
import static org.lianfang.volunteer.Acts.checkIn;
import static org.lianfang.volunteer.Acts.checkOut;
import static org.lianfang.volunteer.Acts.mine;
import static org.lianfang.volunteer.Acts.shift;
import static org.lianfang.volunteer.Shifts.aShift;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.Acts;
import org.lianfang.volunteer.InOpenCommunities;
import org.lianfang.volunteer.ServiceTest;
import org.lianfang.volunteer.Shifts;

@ServiceTest
class RollCallTest extends InOpenCommunities {

    private static int last = 37000;

    private final Persona li = VOLUNTEER.numbered(last++);
    private final Shifts offer = aShift().withPlaces(2);

    @Test
    void whereTheShiftAsksForACodeOnlyTheOneShownThereChecksIn() {
        String shift = offer.with("codeAtPlace", true).publish();
        String booking = booked(li, shift);
        at(0);
        String code = MANAGER.asks()
                .body(Map.of("ids", List.of(shift)))
                .post("/shifts/check-in-codes")
                .then()
                .statusCode(200)
                .extract()
                .path("[0].code");

        checkIn(li, booking)
                .statusCode(400)
                .body("problem", equalTo("WRONG_CODE"))
                .body("field", equalTo("code"));
        checkInWith(booking, code.equals("000000") ? "000001" : "000000").statusCode(400);
        checkInWith(booking, code).statusCode(200).body("status", equalTo("ATTENDED"));
        li.asks()
                .body(Map.of("ids", List.of(shift)))
                .post("/shifts/check-in-codes")
                .then()
                .statusCode(403);
    }

    @Test
    void aCodeIsNotFoundByTrying() {
        String shift = offer.with("codeAtPlace", true).publish();
        String booking = booked(li, shift);
        at(0);
        String code = MANAGER.asks()
                .body(Map.of("ids", List.of(shift)))
                .post("/shifts/check-in-codes")
                .path("[0].code");
        String wrong = code.equals("000000") ? "000001" : "000000";

        for (int i = 0; i < 10; i++) checkInWith(booking, wrong).statusCode(400).body("problem", equalTo("WRONG_CODE"));

        checkInWith(booking, code).statusCode(409).body("problem", equalTo("CODE_TRIED_OUT"));
        record(MANAGER, booking, Map.of("arrivedAt", minute(0))).statusCode(200).body("status", equalTo("ATTENDED"));
    }

    @Test
    void whoComesTenMinutesLateAndLeavesEarlyIsSoMarkedAndCreditedWhatSheServed() {
        String booking = booked(li, offer.publish());
        at(11);
        checkIn(li, booking).body("late", equalTo(true)).body("leftEarly", equalTo(false));
        // Some seconds, so that no moment on the way tips the minute.
        clock.turnTo(Instant.parse(minute(100)).plusSeconds(30));

        checkOut(li, booking).body("leftEarly", equalTo(true)).body("creditedMinutes", equalTo(89));
    }

    @Test
    void whoRunsTheShiftRecordsWhenSheCameAndLeft() {
        String booking = booked(li, offer.publish());
        at(200);

        record(MANAGER, booking, Map.of("arrivedAt", minute(5), "leftAt", minute(185)))
                .statusCode(200)
                .body("status", equalTo("ATTENDED"))
                .body("creditedMinutes", equalTo(175));
        record(MANAGER, booking, Map.of("leftAt", minute(190), "extended", true))
                .statusCode(400)
                .body("field", equalTo("reason"));
        record(MANAGER, booking, Map.of("leftAt", minute(190), "extended", true, "reason", "收尾"))
                .body("creditedMinutes", equalTo(185));
        record(MANAGER, booking, Map.of("arrivedAt", minute(10))).body("creditedMinutes", equalTo(180));
        assertThat(Database.column("volunteer", "select record_reason from booking where id = '" + booking + "'"))
                .containsExactly("收尾");
        record(MANAGER, booking, Map.of("extended", false))
                .statusCode(400)
                .body("problem", equalTo("NOTHING_RECORDED"));
        record(MANAGER, booking, Map.of("arrivedAt", minute(5), "extended", false))
                .body("creditedMinutes", equalTo(175));
        record(MANAGER, booking, Map.of("leftAt", minute(201))).statusCode(400).body("problem", equalTo("NOT_YET"));
        record(MANAGER, booking, Map.of("leftAt", minute(1)))
                .statusCode(400)
                .body("problem", equalTo("LEFT_BEFORE_ARRIVAL"));
        record(MANAGER, booking, Map.of("arrivedAt", minute(-31)))
                .statusCode(409)
                .body("problem", equalTo("TOO_EARLY_TO_CHECK_IN"));
        record(MANAGER_XIANZHOU, booking, Map.of("arrivedAt", minute(5))).statusCode(404);
        record(li, booking, Map.of("arrivedAt", minute(5))).statusCode(403);
    }

    @Test
    void aSlipOfTheDayIsNoHoursServed() {
        String booking = booked(li, offer.publish());
        at(180 + 24 * 60);

        record(MANAGER, booking, Map.of("arrivedAt", minute(181)))
                .statusCode(409)
                .body("problem", equalTo("SHIFT_ENDED"))
                .body("field", equalTo("arrivedAt"));
        record(
                        MANAGER,
                        booking,
                        Map.of("arrivedAt", minute(0), "leftAt", minute(180 + 721), "extended", true, "reason", "收尾"))
                .statusCode(400)
                .body("problem", equalTo("LEFT_TOO_LATE"))
                .body("field", equalTo("leftAt"));

        record(
                        MANAGER,
                        booking,
                        Map.of("arrivedAt", minute(0), "leftAt", minute(180 + 720), "extended", true, "reason", "收尾"))
                .statusCode(200)
                .body("creditedMinutes", equalTo(900));
    }

    @Test
    void whoDoesNotComeIsAbsentAndHoldsNoPlace() {
        String shift = offer.publish();
        String booking = booked(li, shift);
        record(MANAGER, booking, Map.of("absent", true)).statusCode(409).body("problem", equalTo("NOT_STARTED"));
        at(30);

        record(MANAGER, booking, Map.of("absent", true)).statusCode(200).body("status", equalTo("ABSENT"));
        record(MANAGER, booking, Map.of("absent", true)).statusCode(200).body("status", equalTo("ABSENT"));

        shift(MANAGER, shift).body("[0].booked", equalTo(0));
        mine(li, shift).body("[0].creditedMinutes", nullValue());
    }

    @Test
    void aMissingCheckOutIsOnTheListUntilItIsRecordedAndNeverZero() {
        String booking = booked(li, offer.publish());
        at(-1);
        checkIn(li, booking);
        missing().body("id", not(hasItem(booking)));
        at(181);

        missing().body("id", hasItem(booking)).body("find { it.id == '" + booking + "' }.creditedMinutes", nullValue());
        record(MANAGER, booking, Map.of("leftAt", minute(180))).body("creditedMinutes", equalTo(180));

        missing().body("id", not(hasItem(booking)));
    }

    @Test
    void whoWasNotSeenIsOnTheListUntilItIsSaidWhetherSheCame() {
        String shift = offer.withPlaces(3).publish();
        String missed = booked(li, shift);
        String came = booked(VOLUNTEER.numbered(last++), shift);
        String seen = booked(VOLUNTEER.numbered(last++), shift);
        at(0);
        record(MANAGER, seen, Map.of("arrivedAt", minute(0))).statusCode(200);
        at(179);
        assertThat(notSeen(MANAGER)).doesNotContain(missed, came);
        at(181);

        assertThat(notSeen(MANAGER)).contains(missed, came).doesNotContain(seen);
        assertThat(notSeen(MANAGER_XIANZHOU)).doesNotContain(missed, came);
        li.asks().get("/bookings/no-shows").then().statusCode(403);
        record(MANAGER, missed, Map.of("absent", true)).statusCode(200).body("status", equalTo("ABSENT"));
        record(MANAGER, came, Map.of("arrivedAt", minute(0), "leftAt", minute(180)))
                .statusCode(200)
                .body("creditedMinutes", equalTo(180));

        assertThat(notSeen(MANAGER)).doesNotContain(missed, came);
    }

    /** All pages: other tests leave people whom nobody saw, too. */
    private static List<String> notSeen(Persona who) {
        var ids = new ArrayList<String>();
        List<String> page;
        do {
            String after = ids.isEmpty() ? "" : "?after=" + ids.get(ids.size() - 1);
            page = who.asks()
                    .get("/bookings/no-shows" + after)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("id");
            ids.addAll(page);
        } while (page.size() == 200);
        return ids;
    }

    @Test
    void whoComesWithoutALoginIsPutOnTheListOnceAndCheckedIn() {
        String shift = offer.withPlaces(1).publish();
        String person = UUID.randomUUID().toString();
        Map<String, Object> zhao = Map.of("id", person, "name", "赵大妈", "phone", "13800001111");
        walkIn(shift, zhao).statusCode(409).body("problem", equalTo("TOO_EARLY_TO_CHECK_IN"));
        at(-10);

        String booking = walkIn(shift, zhao)
                .statusCode(200)
                .body("status", equalTo("ATTENDED"))
                .body("volunteer.name", equalTo("赵大妈"))
                .extract()
                .path("id");
        walkIn(shift, zhao).statusCode(200).body("id", equalTo(booking));

        Acts.rollCall(shift).body("volunteer.name", contains("赵大妈"));
        walkIn(shift, Map.of("name", "钱大爷")).statusCode(409).body("problem", equalTo("SHIFT_FULL"));
        at(60);
        record(MANAGER, booking, Map.of("leftAt", minute(60))).body("creditedMinutes", equalTo(60));
        assertThat(Database.column(
                        "volunteer",
                        "select encode(phone, 'escape') from volunteer where name = '赵大妈' and phone is not null"))
                .isNotEmpty()
                .noneMatch(text -> text.contains("13800001111"));
    }

    @Test
    void aShiftMovesAndEndsEarlierWhileItIsUnderWayAndPeopleAreTold() {
        String shift = offer.publish();
        String booking = booked(li, shift);
        at(-1);
        checkIn(li, booking).statusCode(200);

        change(shift, "move", Map.of("place", "西门", "reason", "东门积水"))
                .statusCode(200)
                .body("place", equalTo("西门"));
        change(shift, "shorten", Map.of("endsAt", minute(60), "reason", "提前完成"))
                .statusCode(200)
                .body("endsAt", equalTo(minute(60)));
        change(shift, "shorten", Map.of("endsAt", minute(90), "reason", "延后"))
                .statusCode(400)
                .body("problem", equalTo("ONLY_SHORTENED"));
        change(shift, "move", Map.of("place", "西门", "reason", "东门积水")).statusCode(200);

        at(70);
        checkOut(li, booking).statusCode(200).body("creditedMinutes", equalTo(60));
        li.asks()
                .get("/notices/mine")
                .then()
                .body("nodes.kind", contains("SHIFT_SHORTENED", "SHIFT_MOVED"))
                .body("nodes[1].detail", equalTo("西门"));
    }

    @Test
    void whoMovesUpIsToldAndReadsHerOwnNoticesOnly() {
        String shift = offer.withPlaces(1).publish();
        Persona holder = VOLUNTEER.numbered(last++);
        String held = booked(holder, shift);
        booked(li, shift);
        Acts.cancel(holder, held).statusCode(200);

        String notice = li.asks()
                .get("/notices/mine?unread=true")
                .then()
                .body("nodes.kind", contains("MOVED_UP"))
                .body("nodes[0].shiftId", equalTo(shift))
                .extract()
                .path("nodes[0].id");
        read(holder, notice).body("count", equalTo(0));
        read(li, notice).body("count", equalTo(1));
        read(li, notice).body("count", equalTo(0));
        Acts.cancelShift(MANAGER, shift, "暴雨").statusCode(200);

        li.asks()
                .get("/notices/mine?unread=true")
                .then()
                .body("nodes.kind", contains("SHIFT_CANCELLED"))
                .body("nodes[0].detail", equalTo("暴雨"));
    }

    private static ValidatableResponse read(Persona who, String notice) {
        return who.asks()
                .body(Map.of("ids", List.of(notice)))
                .post("/notices/mine/read")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse missing() {
        return MANAGER.asks().get("/bookings/missing-check-outs").then().statusCode(200);
    }

    private ValidatableResponse checkInWith(String booking, String code) {
        return li.asks()
                .body(Map.of("code", code))
                .post("/bookings/" + booking + "/check-in")
                .then();
    }

    private static ValidatableResponse record(Persona who, String booking, Map<String, Object> seen) {
        return who.asks()
                .body(seen)
                .post("/bookings/" + booking + "/attendance")
                .then();
    }

    private static ValidatableResponse walkIn(String shift, Map<String, Object> person) {
        return MANAGER.asks()
                .body(person)
                .post("/shifts/" + shift + "/walk-ins")
                .then();
    }

    private static ValidatableResponse change(String shift, String act, Map<String, Object> body) {
        return MANAGER.asks().body(body).post("/shifts/" + shift + "/" + act).then();
    }

    private String minute(int minutes) {
        return offer.startsAt().plus(minutes, ChronoUnit.MINUTES).toString();
    }

    private void at(int minutes) {
        clock.turnTo(Instant.parse(minute(minutes)));
    }
}
