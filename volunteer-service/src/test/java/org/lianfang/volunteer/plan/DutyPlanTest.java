package org.lianfang.volunteer.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.lianfang.platformtest.Persona.CHENGDONG;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.MANAGER_XIANZHOU;
import static org.lianfang.platformtest.Persona.XIANZHOU;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.volunteer.Acts;
import org.lianfang.volunteer.InOpenCommunities;
import org.lianfang.volunteer.Plans;
import org.lianfang.volunteer.ServiceTest;
import org.lianfang.volunteer.Shifts;

@ServiceTest
class DutyPlanTest extends InOpenCommunities {

    private static LocalDate week = LocalDate.of(2032, 3, 1);

    // A Monday of its own for each test.
    private final LocalDate monday = week = week.plusWeeks(8);

    @Test
    void aPlanMakesTheShiftsOfItsBandsOnEachDay() {
        String plan = Plans.saved(CHENGDONG);

        generate(plan, monday, monday.plusDays(2))
                .statusCode(200)
                .body("", hasSize(6))
                .body("[0].startsAt", equalTo(monday + "T00:00:00Z"))
                .body("[0].endsAt", equalTo(monday + "T12:00:00Z"))
                .body("[1].startsAt", equalTo(monday + "T12:00:00Z"))
                .body("[0].capacity", equalTo(2))
                .body("[0].booked", equalTo(0));
    }

    @Test
    void generatedAgainWhatIsThereStaysAsItIsAlsoWhereItWasChanged() {
        String plan = Plans.saved(CHENGDONG);
        List<String> ids = generate(plan, monday, monday).extract().path("id");
        MANAGER.asks()
                .body(Map.of("place", "西门", "reason", "东门封闭"))
                .post("/shifts/" + ids.get(0) + "/move")
                .then()
                .statusCode(200);
        Acts.cancelShift(MANAGER, ids.get(1), "暴雨").statusCode(200);

        generate(plan, monday, monday.plusDays(1))
                .statusCode(200)
                .body("", hasSize(4))
                .body("[0].id", equalTo(ids.get(0)))
                .body("[0].place", equalTo("西门"))
                .body("[1].cancelled", equalTo(true));
    }

    @Test
    void weekdaysNarrowAndTooLongASpanIsRefused() {
        var input = Plans.aPlan(CHENGDONG);
        input.put("weekdays", List.of(6, 7));
        input.put("bands", List.of(Map.of("start", "09:00", "minutes", 180)));
        String plan = save(input).statusCode(200).extract().path("id");

        generate(plan, monday, monday.plusDays(6)).body("", hasSize(2));
        generate(plan, monday, monday.plusDays(63)).statusCode(400).body("problem", equalTo("SPAN_TOO_LONG"));
        generate(plan, monday, monday.minusDays(1)).statusCode(400);
    }

    @Test
    void aPlanSentTwiceIsOneAndWithOtherContentAConflict() {
        var input = Plans.aPlan(CHENGDONG);
        save(input).statusCode(200);
        save(input).statusCode(200);

        input.put("capacity", 3);
        save(input).statusCode(409).body("problem", equalTo("ID_TAKEN"));
        input.put("bands", List.of(Map.of("start", "8", "minutes", 60)));
        save(input).statusCode(400).body("field", equalTo("bands[0].start"));
    }

    @Test
    void aWeekIsCopiedOnceWithoutWhatWasCalledOff() {
        String plan = Plans.saved(CHENGDONG);
        List<String> ids = generate(plan, monday, monday.plusDays(1)).extract().path("id");
        Acts.cancelShift(MANAGER, ids.get(0), "暴雨").statusCode(200);

        List<String> copied = copy(monday, monday.plusWeeks(1)).extract().path("startsAt");
        copy(monday, monday.plusWeeks(1)).statusCode(200).body("", hasSize(3));

        assertThat(copied)
                .containsExactly(
                        monday.plusWeeks(1) + "T12:00:00Z",
                        monday.plusDays(8) + "T00:00:00Z",
                        monday.plusDays(8) + "T12:00:00Z");
        assertThat(MANAGER.asks()
                        .get("/shifts?on=" + monday.plusDays(8))
                        .jsonPath()
                        .getList("nodes"))
                .hasSize(2);
    }

    @Test
    void whatAShiftCanAskForItsPlanCanAskFor() {
        var input = Plans.aPlan(CHENGDONG);
        input.put("releaseBefore", 2880);
        input.put("cancelBefore", 120);
        input.put("approveHandOver", true);
        input.put("access", "DRAW");
        String plan = save(input)
                .statusCode(200)
                .body("releaseBefore", equalTo(2880))
                .body("access", equalTo("DRAW"))
                .extract()
                .path("id");

        generate(plan, monday, monday)
                .statusCode(200)
                .body("[0].releaseAt", equalTo(monday.minusDays(2) + "T00:00:00Z"))
                .body("[0].cancelBy", equalTo(monday.minusDays(1) + "T22:00:00Z"))
                .body("[0].approveHandOver", equalTo(true))
                .body("[1].releaseAt", equalTo(monday.minusDays(2) + "T12:00:00Z"))
                .body("access", everyItem(equalTo("DRAW")));
    }

    @Test
    void aPlanOfWhichNoShiftCouldBeMadeIsRefused() {
        var input = Plans.aPlan(CHENGDONG);
        input.put("access", "DRAW");
        save(input).statusCode(400).body("field", equalTo("releaseBefore"));
        input.put("releaseBefore", 29);
        save(input).statusCode(400).body("problem", equalTo("DRAWN_TOO_LATE"));
        input.put("releaseBefore", -1);
        save(input).statusCode(400).body("field", equalTo("releaseBefore"));
        input.remove("access");
        input.put("releaseBefore", 0);
        input.put("post", "HOUSEHOLD_WATCH");
        input.put("openTo", List.of("VOLUNTEER"));
        save(input).statusCode(400).body("problem", equalTo("WATCH_NOT_FOR_VOLUNTEERS"));
    }

    @Test
    void aChangedPlanMakesOtherShiftsAndLeavesThoseThatWereMade() {
        var input = Plans.aPlan(CHENGDONG);
        String plan = save(input).extract().path("id");
        generate(plan, monday, monday).statusCode(200);
        var other = Plans.aPlan(CHENGDONG);
        other.put("id", plan);
        other.put("capacity", 3);
        other.put("note", "带手电");

        change(plan, other).statusCode(200).body("capacity", equalTo(3)).body("note", equalTo("带手电"));
        change(plan, other).statusCode(200);

        generate(plan, monday, monday.plusDays(1)).body("capacity", contains(2, 2, 3, 3));
        // What was sent first is still the first sending.
        save(input).statusCode(200).body("capacity", equalTo(3));
        other.put("communityCode", XIANZHOU);
        change(plan, other).statusCode(400).body("field", equalTo("communityCode"));
        other.remove("id");
        other.put("communityCode", CHENGDONG);
        change(UUID.randomUUID().toString(), other).statusCode(404);
        MANAGER_XIANZHOU.asks().body(other).post("/duty-plans/" + plan).then().statusCode(404);
    }

    @Test
    void anEndedPlanIsInNoListAndMakesNoMoreShifts() {
        String plan = Plans.saved(CHENGDONG);
        List<String> made = generate(plan, monday, monday).extract().path("id");

        end(plan).statusCode(200).body("endedAt", notNullValue());
        end(plan).statusCode(200);

        generate(plan, monday, monday.plusDays(1)).statusCode(409).body("problem", equalTo("PLAN_ENDED"));
        change(plan, withoutId()).statusCode(409).body("problem", equalTo("PLAN_ENDED"));
        MANAGER.asks().get("/duty-plans").then().statusCode(200).body("id", not(hasItem(plan)));
        MANAGER.asks().get("/duty-plans?withEnded=true").then().body("id", hasItem(plan));
        Acts.shift(MANAGER, made.get(0)).body("[0].cancelled", equalTo(false));
    }

    @Test
    void whereTheTimeOfItsDrawHasPassedACopyIsGivenToWhoComesFirst() {
        LocalDate today = LocalDate.now(ChinaTime.ZONE);
        var offer = Shifts.aShift();
        LocalDate day = offer.startsAt().atZone(ChinaTime.ZONE).toLocalDate();
        offer.with("access", "DRAW")
                .with("releaseAt", offer.startsAt().minus(Duration.ofDays(15)).toString())
                .publish();

        // Ten days ahead: the shift is to come, its draw would have been five days ago.
        copy(day, today.plusDays(10), 1)
                .statusCode(200)
                .body("", hasSize(greaterThanOrEqualTo(1)))
                .body("find { it.title == '送菜上门' }.access", equalTo("FIRST_COME"));
    }

    private static Map<String, Object> withoutId() {
        var plan = Plans.aPlan(CHENGDONG);
        plan.remove("id");
        return plan;
    }

    private static ValidatableResponse change(String id, Map<String, Object> plan) {
        return MANAGER.asks().body(plan).post("/duty-plans/" + id).then();
    }

    private static ValidatableResponse end(String id) {
        return MANAGER.asks().post("/duty-plans/" + id + "/end").then();
    }

    private static ValidatableResponse save(Map<String, Object> plan) {
        return MANAGER.asks().body(plan).post("/duty-plans").then();
    }

    private static ValidatableResponse generate(String plan, LocalDate from, LocalDate to) {
        return MANAGER.asks()
                .body(Map.of("from", from.toString(), "to", to.toString()))
                .post("/duty-plans/" + plan + "/shifts")
                .then();
    }

    private static ValidatableResponse copy(LocalDate from, LocalDate to) {
        return copy(from, to, 7);
    }

    private static ValidatableResponse copy(LocalDate from, LocalDate to, int days) {
        return MANAGER.asks()
                .body(Map.of("communityCode", CHENGDONG, "from", from.toString(), "days", days, "to", to.toString()))
                .post("/duty-plans/copies")
                .then();
    }
}
