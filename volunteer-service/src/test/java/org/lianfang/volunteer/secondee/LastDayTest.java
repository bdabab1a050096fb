package org.lianfang.volunteer.secondee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.lianfang.platformtest.Persona.CHENGDONG;
import static org.lianfang.platformtest.Persona.GRID_WORKER;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.MANAGER_XIANZHOU;
import static org.lianfang.platformtest.Persona.VOLUNTEER;
import static org.lianfang.volunteer.Acts.book;
import static org.lianfang.volunteer.Acts.booked;
import static org.lianfang.volunteer.Acts.cancel;
import static org.lianfang.volunteer.Acts.checkIn;
import static org.lianfang.volunteer.Acts.checkOut;
import static org.lianfang.volunteer.Acts.mine;
import static org.lianfang.volunteer.Shifts.aShift;
import static org.lianfang.volunteer.secondee.Rosters.handOn;
import static org.lianfang.volunteer.secondee.Rosters.roster;
import static org.lianfang.volunteer.secondee.Rosters.row;
import static org.lianfang.volunteer.secondee.Rosters.send;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.InOpenCommunities;
import org.lianfang.volunteer.Notices;
import org.lianfang.volunteer.ServiceTest;
import org.lianfang.volunteer.Shifts;

/** Nothing is done, and nothing is left undone, after the last day. */
@ServiceTest
class LastDayTest extends InOpenCommunities {

    private static int last = 56500;

    private final Persona liu = GRID_WORKER.numbered(last++);
    private final Persona tan = GRID_WORKER.numbered(last++);

    @Test
    void aSecondeeBooksNoShiftAfterHerLastDayThoughHerLoginStillWould() {
        Shifts offer = aShift().withPlaces(3);
        String shift = offer.publish();
        LocalDate day = ChinaTime.dayOf(offer.startsAt());
        send("store", roster(row(liu, day.minusDays(1)), row(tan, day))).body("fresh", equalTo(2));

        book(liu, shift).statusCode(409).body("problem", equalTo("SECONDMENT_ENDED"));
        book(tan, shift).statusCode(200);

        assertThat(Database.column("volunteer", "select booked from shift where id = '" + shift + "'"))
                .containsExactly("1");
    }

    @Test
    void afterHerLastDayShePassesNoDoorOfTheService() {
        Shifts offer = aShift().withPlaces(3);
        String shift = offer.publish();
        String booking = booked(liu, shift);
        send("store", roster(row(liu, ChinaTime.dayOf(offer.startsAt()).minusDays(2))))
                .body("fresh", equalTo(1));
        clock.turnTo(offer.startsAt());

        checkIn(liu, booking).statusCode(409).body("problem", equalTo("SECONDMENT_ENDED"));
        cancel(liu, booking).statusCode(409).body("problem", equalTo("SECONDMENT_ENDED"));
        liu.asks()
                .body(Map.of())
                .post("/bookings/" + booking + "/hand-overs")
                .then()
                .statusCode(409);
    }

    @Test
    void whoWaitsIsPassedOverOnceHerTimeIsOver() {
        Shifts offer = aShift();
        String shift = offer.publish();
        Persona first = VOLUNTEER.numbered(last++);
        Persona third = VOLUNTEER.numbered(last++);
        String place = booked(first, shift);
        booked(liu, shift);
        booked(third, shift);
        send("store", roster(row(liu, ChinaTime.dayOf(offer.startsAt()).minusDays(1))))
                .body("fresh", equalTo(1));

        cancel(first, place).statusCode(200);

        mine(liu, shift).body("[0].status", equalTo("WAITING"));
        mine(third, shift).body("[0].status", equalTo("BOOKED"));
    }

    @Test
    void whatSheLeavesOpenIsListedAndGivenToAnother() {
        Shifts offer = aShift().withPlaces(2);
        String shift = offer.publish();
        String booking = booked(liu, shift);
        booked(tan, aShift().publish());
        send("store", roster(row(liu, ChinaTime.dayOf(offer.startsAt()).minusDays(1))))
                .body("fresh", equalTo(1));

        MANAGER.asks().get("/secondees/left-duties").then().statusCode(200).body("bookingId", hasItem(booking));
        MANAGER_XIANZHOU.asks().get("/secondees/left-duties").then().body("bookingId", not(hasItem(booking)));
        handOn(MANAGER_XIANZHOU, booking, tan).statusCode(404);
        handOn(MANAGER, booking, VOLUNTEER.numbered(last++)).statusCode(404).body("field", equalTo("volunteerId"));
        handOn(MANAGER, booking, tan).statusCode(200).body("state", equalTo("DONE"));
        handOn(MANAGER, booking, tan).statusCode(200).body("state", equalTo("DONE"));

        MANAGER.asks().get("/secondees/left-duties").then().body("bookingId", not(hasItem(booking)));
        mine(tan, shift).body("[0].status", equalTo("BOOKED"));
        mine(liu, shift).body("[0].status", equalTo("CANCELLED"));
        tan.asks().get("/notices/mine").then().body("nodes.kind", hasItem("PLACE_GIVEN"));
        assertThat(Database.column("volunteer", "select booked from shift where id = '" + shift + "'"))
                .containsExactly("1");
    }

    @Test
    void whatIsLeftGoesToNobodyWhoCouldNotHaveBookedItNorIsAPlaceTakenFromOthers() {
        Shifts offer = aShift().withPlaces(2);
        String booking = booked(liu, offer.publish());
        booked(
                tan,
                aShift().from(offer.startsAt().plus(Duration.ofHours(1)), Duration.ofHours(1))
                        .publish());
        Persona other = GRID_WORKER.numbered(last++);
        booked(other, aShift().publish());

        handOn(MANAGER, booking, other).statusCode(409).body("problem", equalTo("NOTHING_LEFT_BEHIND"));
        send("store", roster(row(liu, ChinaTime.dayOf(offer.startsAt()).minusDays(1))))
                .body("fresh", equalTo(1));
        handOn(MANAGER, booking, tan).statusCode(409).body("problem", equalTo("TAKER_CANNOT"));

        mine(liu, (String) offer.input().get("id")).body("[0].status", equalTo("BOOKED"));
    }

    @Test
    void whatSheLeavesOpenGoesToTheFirstWhoWaitsForIt() {
        Shifts offer = aShift();
        String shift = offer.publish();
        String booking = booked(liu, shift);
        Persona first = VOLUNTEER.numbered(last++);
        Persona second = VOLUNTEER.numbered(last++);
        booked(first, shift);
        booked(second, shift);
        send("store", roster(row(liu, ChinaTime.dayOf(offer.startsAt()).minusDays(1))))
                .body("fresh", equalTo(1));

        handOn(MANAGER_XIANZHOU, booking, null).statusCode(404);
        handOn(liu, booking, null).statusCode(403);
        for (int i = 0; i < 2; i++)
            handOn(MANAGER, booking, null)
                    .statusCode(200)
                    .body("state", equalTo("DONE"))
                    .body("taker", nullValue());

        mine(first, shift).body("[0].status", equalTo("BOOKED"));
        mine(second, shift).body("[0].status", equalTo("WAITING")).body("[0].position", equalTo(1));
        assertThat(Notices.of(first, shift)).containsExactly("MOVED_UP");
        assertThat(Notices.of(liu, shift)).containsExactly("PLACE_TAKEN");
        MANAGER.asks().get("/secondees/left-duties").then().body("bookingId", not(hasItem(booking)));
        assertThat(Database.column(
                        "volunteer", "select booked || ' ' || waiting from shift where id = '" + shift + "'"))
                .containsExactly("1 1");
    }

    @Test
    void withNobodyInLineThePlaceIsFreeAndAnOfferOfHersIsOver() {
        Shifts offer = aShift().with("approveHandOver", true);
        String shift = offer.publish();
        String booking = booked(liu, shift);
        Persona other = VOLUNTEER.numbered(last++);
        String handOver = liu.asks()
                .body(Map.of())
                .post("/bookings/" + booking + "/hand-overs")
                .path("id");
        other.asks().post("/hand-overs/" + handOver + "/take").then().statusCode(200);
        send("store", roster(row(liu, ChinaTime.dayOf(offer.startsAt()).minusDays(1))))
                .body("fresh", equalTo(1));

        handOn(MANAGER, booking, null).statusCode(200).body("id", not(equalTo(handOver)));

        mine(liu, shift).body("[0].status", equalTo("CANCELLED"));
        mine(other, shift).body("", empty());
        assertThat(Notices.of(other, shift)).containsExactly("HAND_OVER_OFF");
        book(other, shift).statusCode(200).body("status", equalTo("BOOKED"));
    }

    @Test
    void aNightShiftThatEndsAfterHerLastDayIsNotHers() {
        LocalDate day = ChinaTime.dayOf(aShift().startsAt());
        Instant evening = day.atTime(20, 0).atZone(ChinaTime.ZONE).toInstant();
        String night = aShift().from(evening, Duration.ofHours(8)).withPlaces(3).publish();
        String tillMidnight =
                aShift().from(evening, Duration.ofHours(4)).withPlaces(3).publish();
        String booking = booked(liu, night);
        send("store", roster(row(liu, day), row(tan, day))).body("fresh", equalTo(2));

        book(tan, night).statusCode(409).body("problem", equalTo("SECONDMENT_ENDED"));
        book(tan, tillMidnight).statusCode(200);

        MANAGER.asks().get("/secondees/left-duties").then().body("bookingId", hasItem(booking));
        handOn(MANAGER, booking, null).statusCode(200);
    }

    @Test
    void whoIsOnDutyWhenHerLastDayEndsChecksHerselfOut() {
        LocalDate day = ChinaTime.dayOf(aShift().startsAt());
        Instant evening = day.atTime(20, 0).atZone(ChinaTime.ZONE).toInstant();
        String night = aShift().from(evening, Duration.ofHours(8)).withPlaces(2).publish();
        String next = aShift().from(evening.plus(Duration.ofDays(2)), Duration.ofHours(2))
                .publish();
        String duty = booked(liu, night);
        String left = booked(liu, next);
        send("store", roster(row(liu, day))).body("fresh", equalTo(1));
        clock.turnTo(evening.minusSeconds(60));
        checkIn(liu, duty).statusCode(200);

        clock.turnTo(evening.plus(Duration.ofHours(8)));
        checkOut(liu, duty).statusCode(200).body("creditedMinutes", equalTo(480));

        cancel(liu, left).statusCode(409).body("problem", equalTo("SECONDMENT_ENDED"));
    }

    @Test
    void whoStaysAWorkerElsewhereIsNotHeldByASecondmentThatIsOver() {
        Persona both = Persona.of("grid-worker", CHENGDONG, Persona.XIANZHOU).numbered(last++);
        Shifts offer = aShift();
        Shifts elsewhere = aShift().inCommunity(Persona.XIANZHOU);
        String ended = booked(both, offer.publish());
        String shift = elsewhere.publish();
        send("store", roster(row(both, ChinaTime.dayOf(offer.startsAt()).minusDays(2))))
                .body("fresh", equalTo(1));
        clock.turnTo(offer.startsAt());

        String booking = booked(both, shift);
        cancel(both, booking).statusCode(200);
        checkIn(both, ended).statusCode(409).body("problem", equalTo("SECONDMENT_ENDED"));
    }

    @Test
    void whomItWasOfferedToIsToldWhenItGoesToAnother() {
        Shifts offer = aShift();
        String shift = offer.publish();
        String booking = booked(liu, shift);
        Persona asked = VOLUNTEER.numbered(last++);
        booked(tan, aShift().publish());
        liu.asks()
                .body(Map.of("volunteerId", asked.id()))
                .post("/bookings/" + booking + "/hand-overs")
                .then()
                .statusCode(200);
        send("store", roster(row(liu, ChinaTime.dayOf(offer.startsAt()).minusDays(1))))
                .body("fresh", equalTo(1));

        handOn(MANAGER, booking, tan).statusCode(200);

        assertThat(Notices.of(asked, shift)).containsExactly("HAND_OVER_OFF", "HAND_OVER_OFFERED");
    }

    @Test
    void oneSecondmentEndsWhereItWasThoughAnotherGoesOnElsewhere() {
        Persona both = Persona.of("grid-worker", CHENGDONG, Persona.XIANZHOU).numbered(last++);
        Shifts offer = aShift();
        Shifts elsewhere = aShift().inCommunity(Persona.XIANZHOU);
        String ended = booked(both, offer.publish());
        String other = elsewhere.publish();
        LocalDate day = ChinaTime.dayOf(offer.startsAt());
        send("store", roster(row(both, day.minusDays(2)))).body("fresh", equalTo(1));
        send(
                        MANAGER_XIANZHOU,
                        "store",
                        Persona.XIANZHOU,
                        roster(row(both, day.plusDays(30))).getBytes(StandardCharsets.UTF_8))
                .body("fresh", equalTo(1));
        clock.turnTo(offer.startsAt());

        checkIn(both, ended).statusCode(409).body("problem", equalTo("SECONDMENT_ENDED"));
        cancel(both, ended).statusCode(409).body("problem", equalTo("SECONDMENT_ENDED"));
        book(both, other).statusCode(200);
    }
}
