package org.lianfang.volunteer.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lianfang.platformtest.Persona.CHENGDONG;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.MANAGER_XIANZHOU;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Communities;
import org.lianfang.volunteer.Acts;
import org.lianfang.volunteer.Plans;
import org.lianfang.volunteer.ServiceTest;

@ServiceTest
class DutyPlanTest {

    private static LocalDate week = LocalDate.of(2032, 3, 1);

    // A Monday of its own for each test.
    private final LocalDate monday = week = week.plusWeeks(8);

    @BeforeEach
    void open() {
        Communities.open();
    }

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
    void aChangedPlanMakesShiftsAnewAndLeavesThoseThatAreThere() {
        var input = Plans.aPlan(CHENGDONG);
        String plan = save(input).extract().path("id");
        List<String> ids = generate(plan, monday, monday).extract().path("id");

        input.put("capacity", 5);
        change(plan, input).statusCode(200).body("id", equalTo(plan)).body("capacity", equalTo(5));
        change(plan, input).statusCode(200);

        generate(plan, monday, monday.plusDays(1))
                .statusCode(200)
                .body("", hasSize(4))
                .body("[0].id", equalTo(ids.get(0)))
                .body("[0].capacity", equalTo(2))
                .body("[2].capacity", equalTo(5));
        input.put("communityCode", "440705001013");
        change(plan, input).statusCode(400).body("field", equalTo("communityCode"));
    }

    @Test
    void anEndedPlanIsOutOfTheListAndMakesNothing() {
        var input = Plans.aPlan(CHENGDONG);
        String plan = save(input).extract().path("id");

        end(plan).statusCode(200);
        end(plan).statusCode(200);

        assertThat(MANAGER.asks()
                        .get("/duty-plans?area=" + CHENGDONG)
                        .jsonPath()
                        .getList("id"))
                .doesNotContain(plan);
        generate(plan, monday, monday).statusCode(409);
        change(plan, input).statusCode(409);
        MANAGER_XIANZHOU.asks().post("/duty-plans/" + plan + "/end").then().statusCode(404);
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

    private static ValidatableResponse save(Map<String, Object> plan) {
        return MANAGER.asks().body(plan).post("/duty-plans").then();
    }

    private static ValidatableResponse change(String plan, Map<String, Object> input) {
        return MANAGER.asks().body(input).post("/duty-plans/" + plan).then();
    }

    private static ValidatableResponse end(String plan) {
        return MANAGER.asks().post("/duty-plans/" + plan + "/end").then();
    }

    private static ValidatableResponse generate(String plan, LocalDate from, LocalDate to) {
        return MANAGER.asks()
                .body(Map.of("from", from.toString(), "to", to.toString()))
                .post("/duty-plans/" + plan + "/shifts")
                .then();
    }

    private static ValidatableResponse copy(LocalDate from, LocalDate to) {
        return MANAGER.asks()
                .body(Map.of("communityCode", CHENGDONG, "from", from.toString(), "days", 7, "to", to.toString()))
                .post("/duty-plans/copies")
                .then();
    }
}
