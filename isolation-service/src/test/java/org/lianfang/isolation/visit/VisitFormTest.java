package org.lianfang.isolation.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.lianfang.platformtest.Persona.CHENGDONG;
import static org.lianfang.platformtest.Persona.GRID_WORKER;
import static org.lianfang.platformtest.Persona.MANAGER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianfang.isolation.AVisit;
import org.lianfang.isolation.AnOrder;
import org.lianfang.isolation.Neighbourhood;
import org.lianfang.isolation.OnIsolation;
import org.lianfang.isolation.SettableClock;
import org.lianfang.platformtest.Database;

/** What a form may not say: it is refused whole, before anything is stored. */
@OnIsolation
class VisitFormTest {

    private static final String LONG = "长".repeat(4001);

    private Neighbourhood.Flat flat;

    @BeforeEach
    void aHousehold() {
        flat = Neighbourhood.aFlat(CHENGDONG, 1);
    }

    @AfterEach
    void letTheClockRun() {
        SettableClock.run();
    }

    private void isRefused(AVisit visit, String field) {
        visit.by(GRID_WORKER).statusCode(400).body("code", equalTo("BAD_INPUT")).body("field", equalTo(field));
        assertThat(Database.column("isolation", "select count(*) from visit where id = '" + visit.id() + "'"))
                .containsExactly("0");
    }

    @ParameterizedTest
    @CsvSource({"NOBODY_HOME", "REFUSED", "NO_ANSWER"})
    void whoWasNotMetIsNotMeasured(String outcome) {
        AnOrder.forFlat(CHENGDONG, flat).by(MANAGER).statusCode(200);
        isRefused(AVisit.to(flat).with("outcome", outcome).reading(flat.resident(), null), "readings");
        isRefused(AVisit.to(flat).with("outcome", outcome).reading(flat.resident(), 36.5), "readings");

        AVisit.to(flat).with("outcome", outcome).by(GRID_WORKER).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-09T15:59:59Z, MEASURED_ANOTHER_DAY", // 9 March, a second before midnight in Shanghai
        "2026-03-08T16:00:00Z, MEASURED_ANOTHER_DAY",
        "2026-03-10T02:10:01Z, IN_THE_FUTURE",
        "2026-03-11T02:00:00Z, IN_THE_FUTURE"
    })
    void aMeasurementIsOfTheDayOfTheVisitAndNotAhead(String measuredAt, String problem) {
        SettableClock.stopAt("2026-03-10T10:00:00+08:00");

        AVisit visit = aVisitOn("2026-03-10", measuredAt);

        isRefused(visit, "readings[1].measuredAt");
        visit.by(GRID_WORKER).body("problem", equalTo(problem));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10, 2026-03-09T16:00:00Z",
        "2026-03-10, 2026-03-10T02:10:00Z",
        "2026-03-01, 2026-03-01T00:30:00Z"
    })
    void aMeasurementOfTheDayIsTaken(String on, String measuredAt) {
        SettableClock.stopAt("2026-03-10T10:00:00+08:00");

        aVisitOn(on, measuredAt).by(GRID_WORKER).statusCode(200);
    }

    private AVisit aVisitOn(String on, String measuredAt) {
        var reading = Map.of("residentId", flat.resident(), "temperature", 36.5);
        var timed = new HashMap<String, Object>(reading);
        timed.put("measuredAt", measuredAt);
        return AVisit.to(flat).with("on", on).with("readings", List.of(reading, timed));
    }

    @Test
    void aNeedThatNoOrderCanBecomeIsRefusedByItsPlaceAndField() {
        isRefused(needing("contactPhone", "138****1234"), "needs[1].contactPhone");
        isRefused(needing("contactPhone", "1".repeat(31)), "needs[1].contactPhone");
        isRefused(needing("contactName", "王*芳"), "needs[1].contactName");
        isRefused(needing("contactName", "王".repeat(51)), "needs[1].contactName");
        isRefused(needing("text", LONG), "needs[1].text");
        isRefused(needing("text", " "), "needs[1].text");
        isRefused(needing("lines", List.of(line("quantity", 0))), "needs[1].lines[0].quantity");
        isRefused(needing("lines", List.of(line("quantity", -1))), "needs[1].lines[0].quantity");
        isRefused(needing("lines", List.of(line("quantity", 1e12))), "needs[1].lines[0].quantity");
        isRefused(needing("lines", List.of(line("daysLeft", -5))), "needs[1].lines[0].daysLeft");
        isRefused(needing("lines", List.of(line("item", " "))), "needs[1].lines[0].item");
        isRefused(needing("lines", List.of(line("item", "米".repeat(201)))), "needs[1].lines[0].item");
        isRefused(needing("lines", List.of(line("unit", "袋".repeat(21)))), "needs[1].lines[0].unit");
        isRefused(needing("lines", List.of(line("brand", "牌".repeat(61)))), "needs[1].lines[0].brand");
        isRefused(needing("lines", List.of(line("note", "话".repeat(501)))), "needs[1].lines[0].note");
        isRefused(needing("lines", java.util.Collections.nCopies(101, line("item", "米"))), "needs[1].lines");

        needing("contactPhone", "138****1234").by(GRID_WORKER).body("detail", containsString("电话只能含数字"));
        needing("text", " ").by(GRID_WORKER).body("problem", equalTo("NOTHING_ASKED_FOR"));
        needing("lines", List.of(line("quantity", 1000000))).by(GRID_WORKER).statusCode(200);
    }

    private AVisit needing(String field, Object value) {
        var need = new HashMap<String, Object>(Map.of("kind", "GROCERIES", "text", "大米"));
        need.put(field, value);
        return AVisit.to(flat).with("needs", List.of(Map.of("kind", "MEAL", "text", "午饭"), need));
    }

    private static Map<String, Object> line(String field, Object value) {
        var line = new HashMap<String, Object>(Map.of("item", "大米", "quantity", 1));
        line.put(field, value);
        return line;
    }
}
