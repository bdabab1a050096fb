package org.lianfang.gateway.observation;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.gateway.Graph;
import org.lianfang.gateway.World;
import org.lianfang.platformtest.Backend;
import org.lianfang.platformtest.Persona;

/** A watch names the case that it is for: an open one of its community, told to those who run the shift or are on duty at it. */
@QuarkusTest
@QuarkusTestResource(value = Backend.class, initArgs = @ResourceArg(name = "siblings", value = World.SERVICES))
class HouseholdWatchTest {

    private static final String PUBLISH =
            "mutation($shift: ShiftInput!) { publishShift(shift: $shift) { id isolationCase { id } } }";
    private static final String DOOR =
            "query($id: ID!) { shift(id: $id) { place isolationCase { household { id } } } }";

    private World world;
    private final Persona grid = Persona.GRID_WORKER.numbered((int) (System.nanoTime() % 1_000_000));

    @BeforeEach
    void oneObservedDoor() {
        world = World.withDoors(1).observed();
    }

    @Test
    void theDoorIsToldFromCheckInToCheckOut() {
        String shift = published();

        Graph.askPatiently(Persona.MANAGER, DOOR, Map.of("id", shift))
                .body("data.shift.isolationCase.household.id", equalTo(door()));
        Graph.askPatiently(grid, DOOR, Map.of("id", shift)).body("data.shift.isolationCase", nullValue());
        String booking = act(grid, "/shifts/" + shift + "/bookings").extract().path("id");
        Graph.askPatiently(grid, DOOR, Map.of("id", shift)).body("data.shift.isolationCase", nullValue());
        act(grid, "/bookings/" + booking + "/check-in");
        Graph.askPatiently(grid, DOOR, Map.of("id", shift))
                .body("data.shift.isolationCase.household.id", equalTo(door()))
                .body("data.shift.place", equalTo("服务站"));
        act(grid, "/bookings/" + booking + "/check-out");
        Graph.askPatiently(grid, DOOR, Map.of("id", shift)).body("data.shift.isolationCase", nullValue());
    }

    @Test
    void propertyStaffOnDutyLearnNothingOfTheCase() {
        String shift = published();
        Persona guard = Persona.PROPERTY_STAFF.numbered((int) (System.nanoTime() % 1_000_000));
        String booking = act(guard, "/shifts/" + shift + "/bookings").extract().path("id");
        act(guard, "/bookings/" + booking + "/check-in");

        Graph.askPatiently(guard, DOOR, Map.of("id", shift))
                .body("data.shift.isolationCase", nullValue())
                .body("errors", nullValue());
    }

    @Test
    void aCaseThatIsUnknownOrLiesElsewhereIsNotFoundAndNothingIsPublished() {
        var unknown = watch(UUID.randomUUID().toString());
        Graph.askPatiently(Persona.MANAGER, PUBLISH, Map.of("shift", unknown))
                .body("errors[0].extensions.code", equalTo("NOT_FOUND"))
                .body("errors[0].extensions.field", equalTo("caseId"));

        var elsewhere = watch(caseId());
        elsewhere.put("communityCode", Persona.XIANZHOU);
        for (Persona who : new Persona[] {Persona.MANAGER_XIANZHOU, Persona.STREET_OFFICER}) {
            Graph.askPatiently(who, PUBLISH, Map.of("shift", elsewhere))
                    .body("errors[0].extensions.code", equalTo("NOT_FOUND"));
        }
        Graph.askPatiently(Persona.STREET_OFFICER, DOOR, Map.of("id", elsewhere.get("id")))
                .body("data.shift", nullValue());
    }

    @Test
    void aHouseholdHasOneTeamAtATime() {
        published();

        Graph.askPatiently(Persona.MANAGER, PUBLISH, Map.of("shift", watch(caseId())))
                .body("errors[0].extensions.problem", equalTo("CASE_WATCHED_ALREADY"));
    }

    @Test
    void aPlanOfAReleasedHouseholdMakesNoShiftsAndSaysForWhichDays() {
        var plan = plan();
        String id = saved(plan).extract().path("data.saveDutyPlan.id");
        generated(id, 2).body("data.generateShifts.size()", equalTo(1));

        released(plan.get("caseId"));

        String day = World.today().plusDays(3).toString();
        generated(id, 3)
                .body("data.generateShifts", nullValue())
                .body("errors[0].extensions.code", equalTo("CONFLICT"))
                .body("errors[0].extensions.problem", equalTo("OBSERVATION_ENDED"))
                .body("errors[0].message", containsString(day + " – " + day));
    }

    @Test
    void aCopiedWeekLeavesOutTheWatchOfAReleasedHousehold() {
        var shift = watch(caseId());
        Graph.askPatiently(Persona.MANAGER, PUBLISH, Map.of("shift", shift));
        released(shift.get("caseId"));
        String day = Instant.parse((String) shift.get("startsAt"))
                .atZone(org.lianfang.platform.time.ChinaTime.ZONE)
                .toLocalDate()
                .toString();

        Graph.askPatiently(
                        Persona.MANAGER,
                        "mutation($c: String!, $from: Date!, $to: Date!) { copyShifts(communityCode: $c, from: $from, to: $to, days: 1) { isolationCase { id } } }",
                        Map.of(
                                "c",
                                Persona.CHENGDONG,
                                "from",
                                day,
                                "to",
                                World.today().plusDays(40).toString()))
                .body("errors", nullValue())
                .body("data.copyShifts.isolationCase.id", not(hasItem(shift.get("caseId"))));
        Graph.askPatiently(
                        Persona.MANAGER,
                        "mutation($c: String!, $from: Date!, $to: Date!) { copyWeek(communityCode: $c, from: $from, to: $to, days: 1) { made { id } leftOut { why shift { id } there { id } } } }",
                        Map.of(
                                "c",
                                Persona.CHENGDONG,
                                "from",
                                day,
                                "to",
                                World.today().plusDays(40).toString()))
                .body("errors", nullValue())
                .body("data.copyWeek.made", empty())
                .body(
                        "data.copyWeek.leftOut.find { it.shift.id == '%s' }.why".formatted(shift.get("id")),
                        equalTo("WATCH_ENDED"));
    }

    private static void released(Object caseId) {
        Graph.askPatiently(
                        Persona.MANAGER,
                        "mutation($id: ID!) { releaseIsolation(caseId: $id, reason: \"转为集中隔离\") { status } }",
                        Map.of("id", caseId))
                .body("data.releaseIsolation.status", equalTo("RELEASED"));
    }

    @Test
    void sentAgainAfterTheReleaseItAnswersAsTheFirstTime() {
        var shift = watch(caseId());
        for (int i = 0; i < 2; i++) {
            Graph.askPatiently(Persona.MANAGER, PUBLISH, Map.of("shift", shift))
                    .body("data.publishShift.id", equalTo(shift.get("id")));
            released(shift.get("caseId"));
        }
    }

    @Test
    void soDoesAPlan() {
        var plan = plan();
        for (int i = 0; i < 2; i++) {
            saved(plan).body("data.saveDutyPlan.id", equalTo(plan.get("id")));
            released(plan.get("caseId"));
        }
        plan.put("id", UUID.randomUUID().toString());
        saved(plan).body("errors[0].extensions.code", equalTo("NOT_FOUND"));
    }

    private Map<String, Object> plan() {
        var plan = new HashMap<String, Object>();
        plan.put("id", UUID.randomUUID().toString());
        plan.put("communityCode", Persona.CHENGDONG);
        plan.put("post", "HOUSEHOLD_WATCH");
        plan.put("title", "居家值守");
        plan.put("place", "服务站");
        plan.put("capacity", 2);
        plan.put("bands", List.of(Map.of("start", "08:00", "minutes", 720)));
        plan.put("caseId", caseId());
        return plan;
    }

    private static ValidatableResponse saved(Map<String, Object> plan) {
        return Graph.askPatiently(
                Persona.MANAGER,
                "mutation($plan: DutyPlanInput!) { saveDutyPlan(plan: $plan) { id } }",
                Map.of("plan", plan));
    }

    private static ValidatableResponse generated(String plan, int daysAhead) {
        String day = World.today().plusDays(daysAhead).toString();
        return Graph.askPatiently(
                Persona.MANAGER,
                "mutation($id: ID!, $day: Date!) { generateShifts(planId: $id, from: $day, to: $day) { id } }",
                Map.of("id", plan, "day", day));
    }

    private String published() {
        var shift = watch(caseId());
        Graph.askPatiently(Persona.MANAGER, PUBLISH, Map.of("shift", shift))
                .body("data.publishShift.isolationCase.id", equalTo(shift.get("caseId")));
        return (String) shift.get("id");
    }

    private String caseId() {
        return Graph.askPatiently(
                        Persona.MANAGER,
                        "query($id: ID!) { household(id: $id) { isolationCase { id } } }",
                        Map.of("id", door()))
                .extract()
                .path("data.household.isolationCase.id");
    }

    private String door() {
        return world.door(0).toString();
    }

    private static Map<String, Object> watch(String of) {
        Instant start = Instant.now().plusSeconds(600);
        var shift = new HashMap<String, Object>();
        shift.put("id", UUID.randomUUID().toString());
        shift.put("communityCode", Persona.CHENGDONG);
        shift.put("post", "HOUSEHOLD_WATCH");
        shift.put("title", "居家值守");
        shift.put("place", "服务站");
        shift.put("startsAt", start.toString());
        shift.put("endsAt", start.plusSeconds(7200).toString());
        shift.put("capacity", 2);
        shift.put("caseId", of);
        return shift;
    }

    private static ValidatableResponse act(Persona who, String path) {
        return who.asks()
                .baseUri(World.url("volunteer"))
                .body(Map.of())
                .post(path)
                .then()
                .statusCode(200);
    }
}
