package org.lianfang.deploy.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The numbers of one community's overview, and the same numbers counted from its lists. */
final class ListCounts {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Named {@code n}, on Overview. */
    static final String FRAGMENT =
            """
            fragment n on Overview {
              population { households residents present needingCare }
              isolation { householdsObserved personsObserved checksDueToday checksDoneToday checksMissingToday
                          abnormalToday abnormalUnhandled releasesDue }
              supply { ordersOpen ordersOverdue medicineOpen }
              volunteering { shiftsToday placesToday bookedToday waitingToday shiftsShort }
            }
            """;

    private static final String NUMBERS =
            "query($code: String!) { community(code: $code) { overview { ...n } } } " + FRAGMENT;
    private static final String CARE_NEEDS =
            "ELDERLY LIVING_ALONE FRAIL DISABLED LOW_MOBILITY CHRONIC_ILLNESS BEDRIDDEN PREGNANT INFANT MINOR_ALONE ORPHAN WIDOWED LOW_INCOME OTHER";
    private static final String PEOPLE =
            """
            query($area: String!) {
              a: households(filter: {area: $area}, first: 1) { totalCount }
              b: residents(filter: {area: $area}, first: 1) { totalCount }
              c: residents(filter: {area: $area, presence: PRESENT}, first: 1) { totalCount }
              d: residents(filter: {area: $area, careNeeds: [%s]}, first: 1) { totalCount }
            }
            """
                    .formatted(CARE_NEEDS);
    private static final String CHECKS =
            """
            query($area: String!, $on: Date!) {
              a: isolationCases(filter: {area: $area, statuses: [OBSERVING]}, first: 1) { totalCount }
              b: dueChecks(filter: {area: $area, on: $on}, first: 1) { totalCount }
              c: dueChecks(filter: {area: $area, on: $on, state: DONE}, first: 1) { totalCount }
              d: dueChecks(filter: {area: $area, on: $on, state: MISSING}, first: 1) { totalCount }
              e: healthChecks(filter: {area: $area, abnormal: true, handled: false}, first: 1) { totalCount }
              f: isolationCases(filter: {area: $area, releaseDue: true}, first: 1) { totalCount }
              g: isolationCases(filter: {area: $area, statuses: [OBSERVING]}, first: 1) { totalCount: personsCount }
              h: healthChecks(filter: {area: $area, on: $on, abnormal: true}, first: 1) { totalCount: personsCount }
            }
            """;
    private static final String DUTY =
            """
            query($area: String!, $on: Date!) {
              a: supplyOrders(filter: {area: $area, open: true}, first: 1) { totalCount }
              b: supplyOrders(filter: {area: $area, overdue: true}, first: 1) { totalCount }
              c: supplyOrders(filter: {area: $area, open: true, kinds: [MEDICINE]}, first: 1) { totalCount }
              d: shifts(filter: {area: $area, on: $on}, first: 1) { totalCount }
              e: shifts(filter: {area: $area, short: true}, first: 1) { totalCount }
              f: shifts(filter: {area: $area, on: $on}, first: 1) { totalCount: placesCount }
              g: shifts(filter: {area: $area, on: $on}, first: 1) { totalCount: bookedCount }
            }
            """;
    private static final String SHIFTS =
            """
            query($area: String!, $on: Date!, $after: String) { page: shifts(filter: {area: $area, on: $on}, first: 100, after: $after) {
              pageInfo { hasNextPage endCursor } nodes { waiting } } }
            """;

    private final Graph graph;
    private final String login;
    private final String code;

    ListCounts(Graph graph, String login, String code) {
        this.graph = graph;
        this.login = login;
        this.code = code;
    }

    Map<String, Integer> numbers() {
        return flat(graph.data(login, NUMBERS, Map.of("code", code))
                .path("community")
                .path("overview"));
    }

    /** Each number under {@code part.name}. */
    static Map<String, Integer> flat(JsonNode overview) {
        Map<String, Integer> numbers = new TreeMap<>();
        overview.properties().forEach(part -> part.getValue()
                .properties()
                .forEach(number -> numbers.put(
                        part.getKey() + "." + number.getKey(), number.getValue().asInt(-1))));
        return numbers;
    }

    Map<String, Integer> lists() {
        Map<String, Integer> lists = new TreeMap<>();
        totals(
                lists,
                PEOPLE,
                "population.households",
                "population.residents",
                "population.present",
                "population.needingCare");
        totals(
                lists,
                CHECKS,
                "isolation.householdsObserved",
                "isolation.checksDueToday",
                "isolation.checksDoneToday",
                "isolation.checksMissingToday",
                "isolation.abnormalUnhandled",
                "isolation.releasesDue",
                "isolation.personsObserved",
                "isolation.abnormalToday");
        totals(
                lists,
                DUTY,
                "supply.ordersOpen",
                "supply.ordersOverdue",
                "supply.medicineOpen",
                "volunteering.shiftsToday",
                "volunteering.shiftsShort",
                "volunteering.placesToday",
                "volunteering.bookedToday");
        countWaiting(lists);
        return lists;
    }

    private void totals(Map<String, Integer> lists, String document, String... names) {
        JsonNode data = graph.data(login, document, variables(document));
        for (int i = 0; i < names.length; i++) {
            String alias = String.valueOf((char) ('a' + i));
            lists.put(names[i], data.path(alias).path("totalCount").asInt(-2));
        }
    }

    private void countWaiting(Map<String, Integer> lists) {
        lists.put("volunteering.waitingToday", 0);
        eachOf(
                SHIFTS,
                shift -> lists.merge(
                        "volunteering.waitingToday", shift.path("waiting").asInt(), Integer::sum));
    }

    /** Walks all pages of a list. */
    private void eachOf(String document, Consumer<JsonNode> visit) {
        Map<String, Object> variables = variables(document);
        boolean more = true;
        while (more) {
            JsonNode page = graph.data(login, document, variables).path("page");
            page.path("nodes").forEach(visit);
            more = page.path("pageInfo").path("hasNextPage").asBoolean();
            variables.put("after", page.path("pageInfo").path("endCursor").asText());
        }
    }

    private Map<String, Object> variables(String document) {
        Map<String, Object> variables = new HashMap<>(Map.of("area", code));
        if (document.contains("$on")) {
            variables.put("on", LocalDate.now(ZONE).toString());
        }
        return variables;
    }
}
