package org.lianfang.volunteer.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.lianfang.platformtest.Persona.CHENGDONG;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.volunteer.Shifts.aShift;

import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.volunteer.Acts;
import org.lianfang.volunteer.InOpenCommunities;
import org.lianfang.volunteer.ServiceTest;
import org.lianfang.volunteer.Shifts;
import org.lianfang.volunteer.Together;
import org.lianfang.volunteer.Together.Ask;

/** However often and by whatever days shifts are copied, each is there once, and what was left out is told. */
@ServiceTest
class CopyShiftsTest extends InOpenCommunities {

    private static LocalDate free = LocalDate.of(2031, 1, 6);

    private LocalDate monday;

    @BeforeEach
    void weeksOfItsOwn() {
        monday = free;
        free = free.plusWeeks(10);
    }

    @Test
    void aDayCopiedOnceMoreWithItsWeekIsNotDoubled() {
        at(monday, 8).publish();
        String moved = at(monday.plusDays(1), 8).publish();

        List<String> made =
                copy(monday.plusDays(1), 1, monday.plusDays(8)).extract().path("id");
        MANAGER.asks()
                .body(Map.of("place", "西门岗亭", "reason", "东门施工"))
                .post("/shifts/" + made.get(0) + "/move")
                .then()
                .statusCode(200);
        copy(monday, 7, monday.plusWeeks(1)).body("", hasSize(2));

        shifts(monday.plusDays(7)).body("nodes", hasSize(1));
        shifts(monday.plusDays(8)).body("nodes", hasSize(1)).body("nodes[0].place", equalTo("西门岗亭"));
        Acts.shift(MANAGER, moved).body("[0].place", equalTo("城东社区服务站"));
    }

    @Test
    void twoWeeksThatAreAlikeAreOneWhereTheyAreCopiedTo() {
        at(monday, 8).publish();
        copy(monday, 7, monday.plusWeeks(1)).body("", hasSize(1));

        copy(monday, 7, monday.plusWeeks(2)).body("", hasSize(1));
        copy(monday.plusWeeks(1), 7, monday.plusWeeks(2)).body("", hasSize(1));

        shifts(monday.plusWeeks(2)).body("nodes", hasSize(1));
    }

    @Test
    void twoShiftsThatAreAlikeAreCopiedAsTwo() {
        at(monday, 8).publish();
        at(monday, 8).publish();
        at(monday.plusWeeks(1), 8).publish();

        copy(monday, 7, monday.plusWeeks(1)).body("", hasSize(2));
        copy(monday, 7, monday.plusWeeks(1)).body("", hasSize(2));

        shifts(monday.plusWeeks(1)).body("nodes", hasSize(2));
    }

    @Test
    void copiedByTwoAtOnceEachShiftIsThereOnce() {
        LocalDate to = monday.plusDays(7);
        for (int hour = 6; hour < 12; hour++) at(monday, hour).publish();

        Together.send(List.of(
                new Ask(
                        MANAGER,
                        "/duty-plans/copies",
                        JsonObject.mapFrom(asked(monday, 1, to)).encode()),
                new Ask(
                        MANAGER,
                        "/duty-plans/copies",
                        JsonObject.mapFrom(asked(monday, 7, to)).encode())));

        shifts(to).body("nodes", hasSize(6));
    }

    @Test
    void theReportSaysWhatWasLeftOutAndWhy() {
        String watched = UUID.randomUUID().toString();
        String watch = at(monday, 8)
                .withPost("HOUSEHOLD_WATCH")
                .with("caseId", watched)
                .publish();
        String once = at(monday, 9).publish();
        String more = at(monday, 13).publish();
        String there = at(monday.plusWeeks(1), 9).publish();
        var copy = new HashMap<String, Object>(asked(monday, 7, monday.plusWeeks(1)));
        copy.put("withoutCases", List.of(watched));

        report(copy)
                .body("made.startsAt", contains(start(monday.plusWeeks(1), 13)))
                .body("leftOut.shift.id", containsInAnyOrder(watch, once))
                .body("leftOut.find { it.shift.id == '%s' }.why".formatted(watch), equalTo("WATCH_ENDED"))
                .body("leftOut.find { it.shift.id == '%s' }.there".formatted(watch), nullValue())
                .body("leftOut.find { it.shift.id == '%s' }.why".formatted(once), equalTo("THERE_ALREADY"))
                .body("leftOut.find { it.shift.id == '%s' }.there.id".formatted(once), equalTo(there));
        report(copy)
                .body("made", empty())
                .body("leftOut.find { it.shift.id == '%s' }.there".formatted(more), notNullValue());
    }

    @Test
    void whatWouldBeOverIsSaidToBeLeftOut() {
        String shift = at(monday, 8).publish();

        report(asked(monday, 1, LocalDate.of(2026, 1, 5)))
                .body("made", empty())
                .body("leftOut.shift.id", contains(shift))
                .body("leftOut.why", contains("OVER_ALREADY"));
    }

    private static Shifts at(LocalDate day, int hour) {
        return aShift().from(Instant.parse(start(day, hour)), Duration.ofHours(3));
    }

    private static String start(LocalDate day, int hour) {
        return ChinaTime.startOf(day).plus(Duration.ofHours(hour)).toString();
    }

    private static ValidatableResponse shifts(LocalDate on) {
        return MANAGER.asks().get("/shifts?on=" + on).then().statusCode(200);
    }

    private static ValidatableResponse copy(LocalDate from, int days, LocalDate to) {
        return MANAGER.asks()
                .body(asked(from, days, to))
                .post("/duty-plans/copies")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse report(Map<String, Object> copy) {
        return MANAGER.asks()
                .body(copy)
                .post("/duty-plans/copies/report")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> asked(LocalDate from, int days, LocalDate to) {
        return Map.of("communityCode", CHENGDONG, "from", from.toString(), "days", days, "to", to.toString());
    }
}
