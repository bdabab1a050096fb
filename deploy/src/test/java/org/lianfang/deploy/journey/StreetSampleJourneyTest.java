package org.lianfang.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianfang.deploy.demo.DemoData;
import org.lianfang.deploy.demo.DemoData.Loaded;
import org.lianfang.deploy.demo.Scale;
import org.lianfang.deploy.stack.Part;

/** What {@code ./deploy/up --scale street} loads, a fiftieth of it: every row arrives once, and counts, lists and files agree over it. */
@Order(32)
@ExtendWith(RunningStack.Once.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StreetSampleJourneyTest {

    private static final String STREET = "440705001";
    private static final String CHENGDONG = "440705001012";
    private static final int TRIES = 3;
    // Whoever moved out, or was merged into another, is in no number and in no list.
    private static final String LIVING = "(select community_code from resident where presence <> 'MOVED_OUT')";
    private static final String OVERVIEWS =
            "{ street(code: \"440705001\") { overview { ...n } communities { code overview { ...n } } } } "
                    + ListCounts.FRAGMENT;
    private static final String PEOPLE =
            """
            query($area: String!, $text: String, $after: String) { residents(filter: {area: $area, text: $text}, first: 200, after: $after) {
              totalCount pageInfo { hasNextPage endCursor } nodes { id name household { id } } } }
            """;
    private static final String FILE =
            """
            query($id: ID!) { household(id: $id) { address members { id name } isolationCase { id checks { id } } supplyOrders { id } } }
            """;
    private static final String OBSERVED =
            """
            query($area: String!, $after: String) { isolationCases(filter: {area: $area, statuses: [OBSERVING]}, first: 200, after: $after) {
              totalCount pageInfo { hasNextPage endCursor } nodes { id checks { id } household { id } } } }
            """;

    private record Counted(int households, int residents, int observed, int orders, int shifts) {

        Loaded since(Counted before) {
            return new Loaded(
                    households - before.households,
                    residents - before.residents,
                    observed - before.observed,
                    orders - before.orders,
                    shifts - before.shifts);
        }
    }

    private final RunningStack stack;
    private final Graph graph;

    StreetSampleJourneyTest(RunningStack stack) {
        this.stack = stack;
        this.graph = stack.graph();
    }

    @Test
    @Order(1)
    void everyRowOfTheLoadArrivesOnce() {
        Loaded demo = DemoData.loadBulk(stack.target(), Scale.DEMO, line -> {});
        Counted before = counted();

        Loaded loaded = DemoData.loadBulk(stack.target(), Scale.SAMPLE, System.out::println);

        assertThat(loaded.observed()).isEqualTo(120);
        assertThat(loaded.orders()).isEqualTo(200);
        assertThat(loaded.shifts()).isEqualTo(40);
        assertThat(loaded.residents() - demo.residents()).isBetween(3_000, 7_000);
        // The doors of the demo stood there already: what the sample has beside them is new.
        assertThat(counted().since(before))
                .isEqualTo(new Loaded(
                        loaded.households() - demo.households(),
                        loaded.residents() - demo.residents(),
                        loaded.observed(),
                        loaded.orders(),
                        loaded.shifts()));

        Counted after = counted();
        assertThat(DemoData.loadBulk(stack.target(), Scale.SAMPLE, line -> {})).isEqualTo(loaded);
        assertThat(counted()).isEqualTo(after);
    }

    @Test
    @Order(2)
    void theStreetIsTheSumOfItsCommunitiesAndBothEqualARecount() {
        Map<String, Integer> whole = Map.of();
        Map<String, Integer> sum = Map.of();
        // Some numbers follow the clock: what differs is asked again, what stays different is wrong.
        for (int i = 0; i < TRIES && (i == 0 || !sum.equals(whole)); i++) {
            JsonNode street = graph.data(Logins.OFFICER, OVERVIEWS, Map.of()).path("street");
            whole = ListCounts.flat(street.path("overview"));
            sum = new TreeMap<>();
            for (JsonNode community : street.path("communities")) {
                Map<String, Integer> all = sum;
                ListCounts.flat(community.path("overview"))
                        .forEach((name, number) -> all.merge(name, number, Integer::sum));
            }
        }

        assertThat(whole).isEqualTo(sum).hasSize(20);
        assertThat(whole.get("population.households")).isEqualTo(inStreet("household"));
        assertThat(whole.get("population.residents")).isEqualTo(inStreet(LIVING));
        ListCounts chengdong = new ListCounts(graph, Logins.MANAGER, CHENGDONG);
        Map<String, Integer> lists = Map.of();
        Map<String, Integer> numbers = Map.of();
        for (int i = 0; i < TRIES && (i == 0 || !lists.equals(numbers)); i++) {
            numbers = chengdong.numbers();
            lists = chengdong.lists();
        }
        assertThat(numbers).isEqualTo(lists);
    }

    @Test
    @Order(3)
    void aListGoesToItsLastPageWithNobodyTwiceAndNobodyLeftOut() {
        Pages people = pages(Logins.OFFICER, PEOPLE, "residents", Map.of("area", STREET));

        assertThat(people.ids()).hasSize(people.total()).hasSize(inStreet(LIVING));

        Pages observed = pages(Logins.OFFICER, OBSERVED, "isolationCases", Map.of("area", STREET));
        assertThat(observed.ids()).hasSize(observed.total());
    }

    @Test
    @Order(4)
    void aPersonIsFoundByNameAndTheFileOfTheHouseholdIsWhole() {
        // One of those that the load brought, measured for a fortnight.
        JsonNode observed =
                pages(Logins.MANAGER, OBSERVED, "isolationCases", Map.of("area", CHENGDONG)).nodes().stream()
                        .max(Comparator.comparing(each -> each.path("checks").size()))
                        .orElseThrow();
        String household = observed.path("household").path("id").asText();

        JsonNode file =
                graph.data(Logins.MANAGER, FILE, Map.of("id", household)).path("household");
        assertThat(file.path("address").asText()).isNotBlank();
        assertThat(file.path("isolationCase").path("id")).isEqualTo(observed.path("id"));
        assertThat(file.path("isolationCase").path("checks")).hasSizeGreaterThan(20);
        assertThat(file.path("members")).isNotEmpty();
        String resident = file.path("members").path(0).path("id").asText();
        String name = file.path("members").path(0).path("name").asText();

        Pages found = pages(Logins.MANAGER, PEOPLE, "residents", Map.of("area", CHENGDONG, "text", name));
        assertThat(found.ids()).contains(resident);
        assertThat(found.nodes()).allMatch(each -> each.path("name").asText().equals(name));
    }

    private record Pages(int total, List<JsonNode> nodes) {

        List<String> ids() {
            return nodes.stream()
                    .map(each -> each.path("id").asText())
                    .distinct()
                    .toList();
        }
    }

    private Pages pages(String login, String document, String field, Map<String, Object> variables) {
        Map<String, Object> asked = new HashMap<>(variables);
        List<JsonNode> nodes = new ArrayList<>();
        JsonNode page;
        do {
            page = graph.data(login, document, asked).path(field);
            page.path("nodes").forEach(nodes::add);
            asked.put("after", page.path("pageInfo").path("endCursor").asText());
        } while (page.path("pageInfo").path("hasNextPage").asBoolean());
        return new Pages(page.path("totalCount").asInt(-1), nodes);
    }

    private Counted counted() {
        return new Counted(
                rows(Part.REGISTRY, "household"),
                rows(Part.REGISTRY, "resident"),
                rows(Part.ISOLATION, "observed_person"),
                rows(Part.SUPPLY, "supply_order"),
                rows(Part.VOLUNTEER, "shift"));
    }

    private int rows(Part part, String table) {
        return Rows.count(stack, part, "select count(*) from " + table);
    }

    private int inStreet(String rows) {
        return Rows.count(
                stack,
                Part.REGISTRY,
                "select count(*) from " + rows + " counted where community_code like '" + STREET + "%'");
    }
}
