package org.lianfang.volunteer.watch;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.lianfang.platformtest.Persona.CHENGDONG;
import static org.lianfang.platformtest.Persona.GRID_WORKER;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.MANAGER_XIANZHOU;
import static org.lianfang.platformtest.Persona.VOLUNTEER;
import static org.lianfang.volunteer.Acts.booked;
import static org.lianfang.volunteer.Acts.checkIn;
import static org.lianfang.volunteer.Acts.checkOut;
import static org.lianfang.volunteer.Shifts.aShift;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.Acts;
import org.lianfang.volunteer.InOpenCommunities;
import org.lianfang.volunteer.Plans;
import org.lianfang.volunteer.ServiceTest;
import org.lianfang.volunteer.Shifts;

/** One team for a household at a time, and its door for nobody but those who run the watch and those on duty at it. */
@ServiceTest
class HouseholdWatchTest extends InOpenCommunities {

    private static int last = 55000;

    private final String watched = UUID.randomUUID().toString();
    private final Persona grid = GRID_WORKER.numbered(last++);
    private final Shifts offer =
            aShift().withPost("HOUSEHOLD_WATCH").withPlaces(2).with("caseId", watched);

    @Test
    void aHouseholdHasOneTeamAtATime() {
        String first = offer.publish();
        offer.send().statusCode(200);

        watchFrom(offer.startsAt().plus(Duration.ofHours(2)))
                .send()
                .statusCode(409)
                .body("problem", equalTo("CASE_WATCHED_ALREADY"))
                .body("field", equalTo("caseId"));
        watchFrom(offer.startsAt().plus(Duration.ofHours(3))).send().statusCode(200);
        Acts.cancelShift(MANAGER, first, "已解除").statusCode(200);
        watchFrom(offer.startsAt().plus(Duration.ofHours(1)))
                .from(offer.startsAt().plus(Duration.ofHours(1)), Duration.ofHours(2))
                .send()
                .statusCode(200);
    }

    @Test
    void whatStandsElsewhereUnderTheSameIdKeepsNoTeamFromIt() {
        offer.publish();

        watchFrom(offer.startsAt()).inCommunity(Persona.XIANZHOU).send().statusCode(200);
    }

    @Test
    void aShortenedWatchLeavesTheRestOfItsTimeToAnother() {
        String first = offer.publish();
        Instant end = offer.startsAt().plus(Duration.ofHours(1));
        MANAGER.asks()
                .body(Map.of("endsAt", end.toString(), "reason", "换班"))
                .post("/shifts/" + first + "/shorten")
                .then()
                .statusCode(200);

        watchFrom(end).send().statusCode(200);
    }

    @Test
    void onlyAWatchIsForACase() {
        offer.withPost("GATE").send().statusCode(400).body("field", equalTo("caseId"));
    }

    @Test
    void theDoorIsForThoseWhoRunTheShiftAndThoseOnDutyWhileTheyAre() {
        String shift = offer.publish();
        Persona other = GRID_WORKER.numbered(last++);
        String booking = booked(grid, shift);
        booked(other, shift);

        doors(MANAGER, shift).body("caseId", contains(watched));
        doors(MANAGER_XIANZHOU, shift).body("", empty());
        doors(VOLUNTEER, shift).body("", empty());
        doors(grid, shift).body("", empty());
        clock.turnTo(offer.startsAt());
        checkIn(grid, booking).statusCode(200);
        doors(grid, shift).body("caseId", contains(watched)).body("shiftId", contains(shift));
        doors(other, shift).body("", empty());
        clock.turnTo(offer.startsAt().plusSeconds(60));
        checkOut(grid, booking).statusCode(200);
        doors(grid, shift).body("", empty());
        Persona.resident(UUID.randomUUID())
                .asks()
                .body(Map.of("ids", List.of(shift)))
                .post("/shifts/watched-cases")
                .then()
                .statusCode(403);
    }

    @Test
    void aForgottenCheckOutKeepsTheDoorOpenNoLongerThanAnyDuty() {
        String shift = offer.publish();
        String booking = booked(grid, shift);
        clock.turnTo(offer.startsAt());
        checkIn(grid, booking).statusCode(200);

        clock.turnTo(offer.startsAt().plus(Duration.ofHours(5).plusMinutes(1)));

        doors(grid, shift).body("", empty());
    }

    @Test
    void aPlanAndACopiedWeekWatchTheSameCase() {
        LocalDate day = LocalDate.of(2033, 5, 2);
        var plan = Plans.aPlan(CHENGDONG);
        plan.put("post", "HOUSEHOLD_WATCH");
        plan.put("caseId", watched);
        String id = MANAGER.asks()
                .body(plan)
                .post("/duty-plans")
                .then()
                .statusCode(200)
                .body("caseId", equalTo(watched))
                .extract()
                .path("id");

        List<String> made = MANAGER.asks()
                .body(Map.of("from", day.toString(), "to", day.toString()))
                .post("/duty-plans/" + id + "/shifts")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        List<String> copied = MANAGER.asks()
                .body(Map.of(
                        "communityCode",
                        CHENGDONG,
                        "from",
                        day.toString(),
                        "days",
                        1,
                        "to",
                        day.plusDays(1).toString()))
                .post("/duty-plans/copies")
                .then()
                .statusCode(200)
                .extract()
                .path("id");

        doors(MANAGER, made.toArray(String[]::new)).body("caseId", containsInAnyOrder(watched, watched));
        doors(MANAGER, copied.toArray(String[]::new)).body("caseId", containsInAnyOrder(watched, watched));
        plan.put("id", UUID.randomUUID().toString());
        plan.put("post", "GATE");
        MANAGER.asks().body(plan).post("/duty-plans").then().statusCode(400).body("field", equalTo("caseId"));
    }

    @Test
    void aCopiedWeekLeavesOutWhatIsNoLongerWatched() {
        LocalDate day = LocalDate.of(2034, 5, 1);
        Instant morning = ChinaTime.startOf(day).plus(Duration.ofHours(8));
        watchFrom(morning).publish();
        aShift().from(morning, Duration.ofHours(3)).publish();
        var copy = new HashMap<String, Object>();
        copy.put("communityCode", CHENGDONG);
        copy.put("from", day.toString());
        copy.put("days", 1);
        copy.put("to", day.plusDays(7).toString());

        MANAGER.asks()
                .body(copy)
                .post("/duty-plans/copies/cases")
                .then()
                .statusCode(200)
                .body("", contains(watched));
        copy.put("withoutCases", List.of(watched));
        MANAGER.asks()
                .body(copy)
                .post("/duty-plans/copies")
                .then()
                .statusCode(200)
                .body("post", contains("DELIVERY"));
    }

    private Shifts watchFrom(Instant start) {
        return aShift().withPost("HOUSEHOLD_WATCH").with("caseId", watched).from(start, Duration.ofHours(3));
    }

    private static ValidatableResponse doors(Persona who, String... shifts) {
        return who.asks()
                .body(Map.of("ids", List.of(shifts)))
                .post("/shifts/watched-cases")
                .then()
                .statusCode(200);
    }
}
