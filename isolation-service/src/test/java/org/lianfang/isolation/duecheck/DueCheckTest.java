package org.lianfang.isolation.duecheck;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lianfang.platformtest.Persona.CHENGDONG;
import static org.lianfang.platformtest.Persona.GRID_WORKER;
import static org.lianfang.platformtest.Persona.MANAGER;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianfang.isolation.AVisit;
import org.lianfang.isolation.AnOrder;
import org.lianfang.isolation.Neighbourhood;
import org.lianfang.isolation.OnIsolation;
import org.lianfang.isolation.SettableClock;
import org.lianfang.platformtest.Persona;

@OnIsolation
class DueCheckTest {

    @AfterEach
    void letTheClockRun() {
        SettableClock.run();
    }

    /** A household of one, exposed on 24 January 2026 and observed from the 25th; seen by its resident, who sees nothing else. */
    private static Neighbourhood.Flat observedFlat() {
        Neighbourhood.Flat flat = Neighbourhood.aFlat(CHENGDONG, 1);
        SettableClock.stopAt("2026-01-24T10:00:00+08:00");
        AnOrder.forFlat(CHENGDONG, flat)
                .exposedOn(LocalDate.parse("2026-01-24"))
                .startsOn(LocalDate.parse("2026-01-25"))
                .by(MANAGER)
                .statusCode(200);
        return flat;
    }

    private static ValidatableResponse due(Neighbourhood.Flat flat, String day) {
        return Persona.resident(flat.id())
                .asks()
                .get("/due-checks?count=true&on=" + day)
                .then()
                .statusCode(200);
    }

    @Test
    void theMorningIsMissingFromTwelveOClockOnAndTheEveningFromNine() {
        Neighbourhood.Flat flat = observedFlat();

        SettableClock.stopAt("2026-01-26T00:00:00+08:00");
        due(flat, "2026-01-26").body("nodes.state", contains("DUE", "DUE"));
        SettableClock.stopAt("2026-01-26T11:59:59.999+08:00");
        due(flat, "2026-01-26")
                .body("nodes.slot", contains("EVENING", "MORNING"))
                .body("nodes.state", contains("DUE", "DUE"));
        SettableClock.stopAt("2026-01-26T12:00:00+08:00");
        due(flat, "2026-01-26").body("nodes.state", contains("DUE", "MISSING"));
        SettableClock.stopAt("2026-01-26T20:59:59.999+08:00");
        due(flat, "2026-01-26").body("nodes.state", contains("DUE", "MISSING"));
        SettableClock.stopAt("2026-01-26T21:00:00+08:00");
        due(flat, "2026-01-26").body("nodes.state", contains("MISSING", "MISSING"));
        SettableClock.stopAt("2026-01-27T00:00:00+08:00");
        due(flat, "2026-01-26").body("nodes.state", contains("MISSING", "MISSING"));
        due(flat, "2026-01-27").body("nodes.state", contains("DUE", "DUE"));
    }

    @Test
    void aDayBeginsAtMidnightInShanghai() {
        Neighbourhood.Flat flat = observedFlat();

        SettableClock.stopAt("2026-01-24T23:59:59.999+08:00");
        GRID_WORKER
                .asks()
                .body(Map.of("ids", java.util.List.of(flat.id())))
                .post("/cases/by-households")
                .then()
                .body("[0].status", equalTo("PLANNED"));
        AVisit.to(flat)
                .with("on", "2026-01-25")
                .reading(flat.resident(), 36.5)
                .by(GRID_WORKER)
                .statusCode(400);

        SettableClock.stopAt("2026-01-25T00:00:00+08:00");
        GRID_WORKER
                .asks()
                .body(Map.of("ids", java.util.List.of(flat.id())))
                .post("/cases/by-households")
                .then()
                .body("[0].status", equalTo("OBSERVING"))
                .body("[0].dayNumber", equalTo(1));
        AVisit.to(flat)
                .with("on", "2026-01-25")
                .reading(flat.resident(), 36.5)
                .by(GRID_WORKER)
                .statusCode(200);
    }

    @Test
    void aCheckIsDoneEvenWhenItComesLate() {
        Neighbourhood.Flat flat = observedFlat();
        SettableClock.stopAt("2026-01-26T15:00:00+08:00");
        due(flat, "2026-01-26").body("nodes.state", contains("DUE", "MISSING"));

        AVisit.to(flat)
                .with("channel", "PAPER")
                .reading(flat.resident(), 36.5)
                .by(GRID_WORKER)
                .statusCode(200);

        due(flat, "2026-01-26").body("nodes.state", contains("DUE", "DONE"));
        Persona.resident(flat.id())
                .asks()
                .get("/due-checks?count=true&state=DONE&slot=MORNING&on=2026-01-26")
                .then()
                .body("totalCount", equalTo(1))
                .body("nodes[0].residentId", equalTo(flat.resident().toString()));
    }

    @Test
    void anExtraMeasurementFillsNoSlot() {
        Neighbourhood.Flat flat = observedFlat();
        SettableClock.stopAt("2026-01-26T09:00:00+08:00");

        AVisit.to(flat)
                .with("slot", null)
                .reading(flat.resident(), 36.5)
                .by(GRID_WORKER)
                .statusCode(200);

        due(flat, "2026-01-26").body("nodes.state", contains("DUE", "DUE"));
    }

    @Test
    void checksAreDueFromTheStartThroughTheLastDay() {
        Neighbourhood.Flat flat = observedFlat();
        SettableClock.stopAt("2026-02-10T09:00:00+08:00");

        due(flat, "2026-01-24").body("nodes", hasSize(0)).body("totalCount", equalTo(0));
        due(flat, "2026-01-25").body("nodes", hasSize(2));
        due(flat, "2026-02-07").body("nodes", hasSize(2));
        due(flat, "2026-02-08").body("nodes", hasSize(0));
        Persona.resident(flat.id())
                .asks()
                .get("/cases?releaseDue=true")
                .then()
                .body("nodes", hasSize(1))
                .body("nodes[0].status", equalTo("OBSERVING"))
                .body("nodes[0].endsOn", equalTo("2026-02-07"));
    }

    @Test
    void theDayOfAReleaseAsksForNothingMore() {
        Neighbourhood.Flat flat = observedFlat();
        SettableClock.stopAt("2026-01-28T09:00:00+08:00");
        UUID caseId =
                UUID.fromString(Persona.resident(flat.id()).asks().get("/cases").path("nodes[0].id"));
        MANAGER.asks()
                .body(Map.of("reason", "误判"))
                .post("/cases/" + caseId + "/release")
                .then()
                .statusCode(200);

        due(flat, "2026-01-27").body("nodes", hasSize(2));
        due(flat, "2026-01-28").body("nodes", hasSize(0));
    }

    private static Neighbourhood.Flat orderedAt(String instant, int residents) {
        Neighbourhood.Flat flat = Neighbourhood.aFlat(CHENGDONG, residents);
        SettableClock.stopAt(instant);
        AnOrder.forFlat(CHENGDONG, flat)
                .exposedOn(LocalDate.parse("2026-01-24"))
                .startsOn(LocalDate.parse("2026-01-25"))
                .by(MANAGER)
                .statusCode(200);
        return flat;
    }

    @Test
    void aSlotThatHadClosedWhenTheObservationWasOrderedIsNotDue() {
        Neighbourhood.Flat early = orderedAt("2026-01-25T11:59:59+08:00", 1);
        Neighbourhood.Flat noon = orderedAt("2026-01-25T12:00:00+08:00", 1);
        Neighbourhood.Flat late = orderedAt("2026-01-25T21:00:00+08:00", 1);

        due(early, "2026-01-25").body("nodes.slot", contains("EVENING", "MORNING"));
        due(noon, "2026-01-25").body("nodes.slot", contains("EVENING"));
        due(late, "2026-01-25").body("totalCount", equalTo(0));
        due(late, "2026-01-26").body("totalCount", equalTo(2));
    }

    @Test
    void anOrderDatedBackTellsOfAWatchThatStoodAlready() {
        Neighbourhood.Flat flat = orderedAt("2026-01-27T15:00:00+08:00", 1);

        due(flat, "2026-01-25").body("totalCount", equalTo(2));
        due(flat, "2026-01-27").body("nodes.state", contains("DUE", "MISSING"));
    }

    @Test
    void aCheckOfASlotThatIsNotDueIsTakenAndCountsNot() {
        Neighbourhood.Flat flat = orderedAt("2026-01-25T15:00:00+08:00", 1);

        AVisit.to(flat)
                .with("on", "2026-01-25")
                .reading(flat.resident(), 36.5)
                .by(GRID_WORKER)
                .statusCode(200)
                .body("checks[0].slot", equalTo("MORNING"));

        due(flat, "2026-01-25").body("nodes.slot", contains("EVENING")).body("nodes.state", contains("DUE"));
    }

    @Test
    void actsOnTheCaseDoNotAskForTheMorningAfterAll() {
        Neighbourhood.Flat flat = orderedAt("2026-01-25T15:00:00+08:00", 2);
        UUID caseId =
                UUID.fromString(Persona.resident(flat.id()).asks().get("/cases").path("nodes[0].id"));
        SettableClock.stopAt("2026-01-25T16:00:00+08:00");
        AnOrder.forFlat(CHENGDONG, flat)
                .exposedOn(LocalDate.parse("2026-01-25"))
                .startsOn(LocalDate.parse("2026-01-25"))
                .by(MANAGER)
                .statusCode(200)
                .body("casesExtended", equalTo(1));
        MANAGER.asks()
                .body(Map.of("endsOn", "2026-02-20", "reason", "复检推迟"))
                .post("/cases/" + caseId + "/extend")
                .then()
                .statusCode(200);

        due(flat, "2026-01-25").body("nodes.slot", contains("EVENING", "EVENING"));
    }

    @Test
    void aPlanThatIsBroughtForwardIntoTheAfternoonOwesTheEveningOnly() {
        Neighbourhood.Flat flat = Neighbourhood.aFlat(CHENGDONG, 1);
        SettableClock.stopAt("2026-01-25T08:00:00+08:00");
        AnOrder plan = AnOrder.forFlat(CHENGDONG, flat).exposedOn(LocalDate.parse("2026-01-24"));
        plan.startsOn(LocalDate.parse("2026-01-27")).by(MANAGER).statusCode(200);
        SettableClock.stopAt("2026-01-25T15:00:00+08:00");

        plan.again().startsOn(LocalDate.parse("2026-01-25")).by(MANAGER).body("casesExtended", equalTo(1));

        due(flat, "2026-01-25").body("nodes.slot", contains("EVENING"));
        due(flat, "2026-01-26").body("totalCount", equalTo(2));
    }

    @Test
    void whoJoinsInTheAfternoonOwesTheEveningOnly() {
        Neighbourhood.Flat flat = Neighbourhood.aFlat(CHENGDONG, 2);
        UUID joining = flat.present().get(1);
        SettableClock.stopAt("2026-01-25T08:00:00+08:00");
        UUID caseId = AnOrder.forFlat(CHENGDONG, flat)
                .exposedOn(LocalDate.parse("2026-01-24"))
                .startsOn(LocalDate.parse("2026-01-25"))
                .with("exceptResidentIds", java.util.List.of(joining))
                .caseOf(flat, MANAGER);
        SettableClock.stopAt("2026-01-26T15:00:00+08:00");
        MANAGER.asks()
                .body(Map.of("residentId", joining, "exposedOn", "2026-01-26", "reason", "返回"))
                .post("/cases/" + caseId + "/persons")
                .then()
                .statusCode(200);

        due(flat, "2026-01-26")
                .body("nodes.findAll { it.residentId == '" + joining + "' }.slot", contains("EVENING"))
                .body("totalCount", equalTo(3));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        Neighbourhood.Flat flat = observedFlat();
        Persona resident = Persona.resident(flat.id());

        String cursor = resident.asks()
                .get("/due-checks?first=1&on=2026-01-26")
                .then()
                .body("nodes.slot", contains("EVENING"))
                .body("pageInfo.hasNextPage", equalTo(true))
                .extract()
                .path("pageInfo.endCursor");
        resident.asks()
                .get("/due-checks?first=1&on=2026-01-26&after=" + cursor)
                .then()
                .body("nodes.slot", contains("MORNING"))
                .body("pageInfo.hasNextPage", equalTo(false));
        resident.asks().get("/due-checks").then().statusCode(400).body("field", equalTo("on"));
    }
}
