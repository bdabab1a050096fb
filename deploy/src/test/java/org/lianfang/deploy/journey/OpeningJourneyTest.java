package org.lianfang.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rules 3 and 4 at full size: two closed units of 328 doors, previewed, opened, met again by a later exposure. */
@Order(5)
@ExtendWith(RunningStack.Once.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OpeningJourneyTest {

    private static final String SONGYUAN = "440303001016";
    private static final int DOORS = 328;
    private static final int RULE_DAYS = 14;
    private static final Duration AT_MOST = Duration.ofSeconds(5);
    private static final String ESTATES =
            "query($code: String!) { community(code: $code) { estates { name buildings { id name households units { id households } } } } }";
    private static final String PREVIEW =
            """
            query($order: IsolationOrderInput!) {
              previewIsolation(order: $order) { households persons alreadyObserved wouldExtend awayPersons }
            }
            """;
    private static final String OPEN =
            """
            mutation($order: IsolationOrderInput!) {
              openIsolation(order: $order) { id casesOpened casesExtended alreadyObserved personsObserved }
            }
            """;
    private static final String CASES =
            """
            query($area: String!, $after: String) {
              isolationCases(filter: {area: $area, statuses: [OBSERVING]}, first: 200, after: $after) {
                pageInfo { hasNextPage endCursor }
                nodes { id endsOn household { unit { id } } }
              }
            }
            """;
    private static final String HISTORY =
            "query($id: ID!) { isolationCase(id: $id) { history { what reason before after } } }";

    private final Graph graph;
    private final LocalDate today = LocalDate.now(ListCounts.ZONE);

    OpeningJourneyTest(RunningStack stack) {
        this.graph = stack.graph();
    }

    @Test
    @Order(1)
    void theClosedUnitsAreAllObservedAlready() {
        Map<String, Object> order = order(Map.of("unitIds", closedUnits()), today.minusDays(3), today.minusDays(2));

        JsonNode preview = preview(order);

        assertThat(preview.path("households").asInt()).isEqualTo(DOORS);
        assertThat(preview.path("alreadyObserved").asInt()).isEqualTo(DOORS);
        assertThat(preview.path("wouldExtend").asInt()).isZero();
        assertThat(preview.path("persons").asInt()).isGreaterThan(DOORS);
    }

    @Test
    @Order(2)
    void anEqualExposureChangesNothing() {
        Map<String, Object> order = order(Map.of("unitIds", closedUnits()), today.minusDays(3), today.minusDays(2));
        Map<String, String> before = endings(closedUnits());

        JsonNode opened = open(order);

        assertThat(opened.path("casesOpened").asInt()).isZero();
        assertThat(opened.path("casesExtended").asInt()).isZero();
        assertThat(opened.path("alreadyObserved").asInt()).isEqualTo(DOORS);
        assertThat(before).hasSize(DOORS);
        assertThat(endings(closedUnits())).isEqualTo(before);
    }

    @Test
    @Order(3)
    void aLaterExposureLengthensEveryCaseAndKeepsTheOldDate() {
        Map<String, Object> order = order(Map.of("unitIds", closedUnits()), today.minusDays(1), today);
        assertThat(preview(order).path("wouldExtend").asInt()).isEqualTo(DOORS);

        JsonNode opened = open(order);

        assertThat(opened.path("casesOpened").asInt()).isZero();
        assertThat(opened.path("casesExtended").asInt()).isEqualTo(DOORS);
        Map<String, String> after = endings(closedUnits());
        assertThat(after).hasSize(DOORS);
        assertThat(new HashSet<>(after.values()))
                .containsExactly(today.minusDays(1).plusDays(RULE_DAYS).toString());
        JsonNode history = graph.data(
                        Logins.MANAGER_OF_SONGYUAN,
                        HISTORY,
                        Map.of("id", after.keySet().iterator().next()))
                .path("isolationCase")
                .path("history");
        List<String> kinds = new ArrayList<>();
        history.forEach(event -> kinds.add(event.path("what").asText()));
        assertThat(kinds).containsOnlyOnce("OPENED", "EXTENDED");
        history.forEach(event -> {
            if (event.path("what").asText().equals("EXTENDED")) {
                assertThat(event.path("before").asText())
                        .contains(today.minusDays(3).plusDays(RULE_DAYS).toString());
            }
        });
    }

    @Test
    @Order(4)
    void anEarlierExposureReleasesNobodyEarly() {
        Map<String, String> before = endings(closedUnits());

        JsonNode opened = open(order(Map.of("unitIds", closedUnits()), today.minusDays(9), today.minusDays(8)));

        assertThat(opened.path("casesExtended").asInt()).isZero();
        assertThat(endings(closedUnits())).isEqualTo(before);
    }

    @Test
    @Order(5)
    void hundredsOfDoorsOpenInOneActOfAboutASecond() {
        List<String> buildings = otherBuildings(DOORS);
        Map<String, Object> order = order(Map.of("buildingIds", buildings), today.minusDays(1), today);
        JsonNode preview = preview(order);
        assertThat(preview.path("households").asInt()).isGreaterThanOrEqualTo(DOORS - 60);
        assertThat(preview.path("alreadyObserved").asInt()).isZero();

        Answer answer = graph.ask(Logins.MANAGER_OF_SONGYUAN, OPEN, Map.of("order", order));

        JsonNode opened = answer.data().path("openIsolation");
        System.out.printf(
                "openIsolation of %d doors: %d ms%n",
                opened.path("casesOpened").asInt(), answer.took().toMillis());
        assertThat(opened.path("casesOpened").asInt())
                .isEqualTo(preview.path("households").asInt());
        assertThat(opened.path("personsObserved").asInt())
                .isEqualTo(preview.path("persons").asInt());
        assertThat(answer.took()).isLessThan(AT_MOST);
        assertThat(open(order)).isEqualTo(opened);
        assertThat(preview(order).path("alreadyObserved")).isEqualTo(opened.path("casesOpened"));
    }

    private JsonNode preview(Map<String, Object> order) {
        return graph.data(Logins.MANAGER_OF_SONGYUAN, PREVIEW, Map.of("order", order))
                .path("previewIsolation");
    }

    private JsonNode open(Map<String, Object> order) {
        return graph.data(Logins.MANAGER_OF_SONGYUAN, OPEN, Map.of("order", order))
                .path("openIsolation");
    }

    private static Map<String, Object> order(Map<String, Object> doors, LocalDate exposedOn, LocalDate startsOn) {
        Map<String, Object> order = new HashMap<>(doors);
        order.put("id", UUID.randomUUID().toString());
        order.put("communityCode", SONGYUAN);
        order.put("reason", "BUILDING_CLOSURE");
        order.put("exposedOn", exposedOn.toString());
        order.put("startsOn", startsOn.toString());
        return order;
    }

    private List<String> closedUnits() {
        List<String> units = new ArrayList<>();
        for (JsonNode estate : estates()) {
            if (estate.path("name").asText().equals("桂松雅居")) {
                estate.path("buildings").forEach(building -> building.path("units")
                        .forEach(unit -> units.add(unit.path("id").asText())));
            }
        }
        assertThat(units).hasSize(2);
        return units;
    }

    /** Whole buildings of the other estates with at least so many doors in all. */
    private List<String> otherBuildings(int doors) {
        List<String> buildings = new ArrayList<>();
        int found = 0;
        for (JsonNode estate : estates()) {
            for (JsonNode building : estate.path("buildings")) {
                if (found < doors && !estate.path("name").asText().equals("桂松雅居")) {
                    buildings.add(building.path("id").asText());
                    found += building.path("households").asInt();
                }
            }
        }
        return buildings;
    }

    private JsonNode estates() {
        return graph.data(Logins.MANAGER_OF_SONGYUAN, ESTATES, Map.of("code", SONGYUAN))
                .path("community")
                .path("estates");
    }

    /** Of every case in these units: its id and its last day. */
    private Map<String, String> endings(List<String> units) {
        Set<String> wanted = new HashSet<>(units);
        Map<String, String> endings = new HashMap<>();
        Map<String, Object> variables = new HashMap<>(Map.of("area", SONGYUAN));
        boolean more = true;
        while (more) {
            JsonNode page =
                    graph.data(Logins.MANAGER_OF_SONGYUAN, CASES, variables).path("isolationCases");
            for (JsonNode each : page.path("nodes")) {
                if (wanted.contains(
                        each.path("household").path("unit").path("id").asText())) {
                    endings.put(each.path("id").asText(), each.path("endsOn").asText());
                }
            }
            more = page.path("pageInfo").path("hasNextPage").asBoolean();
            variables.put("after", page.path("pageInfo").path("endCursor").asText());
        }
        return endings;
    }
}
