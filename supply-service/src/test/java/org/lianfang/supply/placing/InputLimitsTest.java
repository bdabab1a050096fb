package org.lianfang.supply.placing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.lianfang.supply.Request.anOrder;
import static org.lianfang.supply.VisitRequest.aVisit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianfang.platformtest.Persona;
import org.lianfang.supply.Home;
import org.lianfang.supply.OnSupply;
import org.lianfang.supply.Request;

/** What an order may not hold is refused at its field, the same for an order of its own and for a need of a visit. */
@OnSupply
class InputLimitsTest {

    private static final String LONG = "长";

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of("text", LONG.repeat(4001), "text"),
                Arguments.of("text", " \u3000\n", "text"),
                Arguments.of("contactName", "王*芳", "contactName"),
                Arguments.of("contactName", LONG.repeat(51), "contactName"),
                Arguments.of("contactPhone", "138****1234", "contactPhone"),
                Arguments.of("contactPhone", "找李强要", "contactPhone"),
                Arguments.of("contactPhone", "1".repeat(31), "contactPhone"),
                Arguments.of("kind", "WEAPONS", "kind"),
                Arguments.of("lines", line("quantity", 0), "lines[0].quantity"),
                Arguments.of("lines", line("quantity", -1), "lines[0].quantity"),
                Arguments.of("lines", line("quantity", 1e12), "lines[0].quantity"),
                Arguments.of("lines", line("quantity", "NaN"), "lines[0].quantity"),
                Arguments.of("lines", line("quantity", "Infinity"), "lines[0].quantity"),
                Arguments.of("lines", line("quantity", null), "lines[0].quantity"),
                Arguments.of("lines", line("daysLeft", -5), "lines[0].daysLeft"),
                Arguments.of("lines", line("daysLeft", 3651), "lines[0].daysLeft"),
                Arguments.of("lines", line("item", "  "), "lines[0].item"),
                Arguments.of("lines", line("item", null), "lines[0].item"),
                Arguments.of("lines", line("item", LONG.repeat(201)), "lines[0].item"),
                Arguments.of("lines", line("unit", LONG.repeat(21)), "lines[0].unit"),
                Arguments.of("lines", line("brand", LONG.repeat(61)), "lines[0].brand"),
                Arguments.of("lines", line("note", LONG.repeat(501)), "lines[0].note"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void anOrderIsRefusedAtTheField(String field, Object value, String named) {
        Request order = anOrder().of(Home.in(Persona.CHENGDONG)).with(field, value);

        order.send()
                .statusCode(400)
                .body("code", equalTo("BAD_INPUT"))
                .body("field", equalTo(named))
                .body(not(containsString("****1234")))
                .body(not(containsString("李强")));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void aNeedOfAVisitIsRefusedAtTheSameField(String field, Object value, String named) {
        Map<String, Object> need = new HashMap<>(Map.of("kind", "GROCERIES", "text", "面粉5斤"));
        need.put(field, value);
        Map<String, Object> good = Map.of("kind", "GROCERIES", "text", "米5斤");

        aVisit().at(Home.in(Persona.CHENGDONG))
                .with("needs", List.of(good, need))
                .send()
                .statusCode(400)
                .body("code", equalTo("BAD_INPUT"))
                .body("field", equalTo("needs[1]." + named));
    }

    @Test
    void whatStandsAtTheLimitIsTaken() {
        Map<String, Object> full = new HashMap<>(Map.of("item", LONG.repeat(200), "quantity", 1_000_000));
        full.putAll(
                Map.of("unit", LONG.repeat(20), "brand", LONG.repeat(60), "daysLeft", 3650, "note", LONG.repeat(500)));

        List<String> items = anOrder()
                .of(Home.in(Persona.CHENGDONG))
                .saying(LONG.repeat(4000))
                .with("contactName", LONG.repeat(50))
                .with("contactPhone", "+86 (0750) 661-2345 转 12")
                .with("lines", List.of(full))
                .send()
                .statusCode(200)
                .extract()
                .path("lines.item");
        assertThat(items).containsExactly(LONG.repeat(200));
    }

    @Test
    void moreLinesThanAHundredAndMoreNeedsThanFiftyAreRefused() {
        var lines = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 101; i++) lines.add(Map.of("item", "米", "quantity", 1));
        var needs = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 51; i++) needs.add(Map.of("kind", "GROCERIES", "text", "米"));
        Home home = Home.in(Persona.CHENGDONG);

        anOrder().of(home).with("lines", lines).send().statusCode(400).body("field", equalTo("lines"));
        aVisit().at(home).with("needs", needs).send().statusCode(400).body("field", equalTo("needs"));
    }

    @Test
    void anAddressIsAtMostTwoHundredLetters() {
        anOrder().to(LONG.repeat(201)).send().statusCode(400).body("field", equalTo("address"));
    }

    private static List<Map<String, Object>> line(String field, Object value) {
        Map<String, Object> line = new HashMap<>(Map.of("item", "米", "quantity", 1));
        line.put(field, value);
        return List.of(line);
    }
}
