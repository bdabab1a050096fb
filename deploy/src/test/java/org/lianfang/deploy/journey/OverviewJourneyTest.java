package org.lianfang.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rule 8: every number has a list that counts the same, in every community of the demo, and a street is the sum of its communities. */
@Order(2)
@ExtendWith(RunningStack.Once.class)
class OverviewJourneyTest {

    private static final Map<String, String> STREETS =
            Map.of("440705001", Logins.OFFICER, "440303001", Logins.OFFICER_OF_GUIYUAN);
    private static final int TRIES = 3;

    private final Graph graph;

    OverviewJourneyTest(RunningStack stack) {
        this.graph = stack.graph();
    }

    private record Place(String login, String code, String name) {}

    @TestFactory
    Stream<DynamicTest> everyNumberEqualsTheCountOfItsList() {
        return communities().stream()
                .map(place -> DynamicTest.dynamicTest(place.name(), () -> assertNumbersEqualLists(place)));
    }

    @Test
    void theDemoOpensAllCommunitiesOfTheDesign() {
        List<Place> communities = communities();

        assertThat(communities).hasSize(22);
        assertThat(communities.stream().map(Place::name)).contains("城东社区", "贤洲社区", "松园社区");
    }

    @Test
    void theManagerReadsTheSameNumbersAsTheStreetOffice() {
        Place own = new Place(Logins.MANAGER, "440705001012", "城东社区");

        assertNumbersEqualLists(own);
        assertThat(new ListCounts(graph, own.login(), own.code()).numbers().get("population.households"))
                .isGreaterThan(1_000);
    }

    @Test
    void theStreetIsTheSumOfItsCommunities() {
        STREETS.forEach((street, login) -> {
            Map<String, Integer> sum = Map.of();
            Map<String, Integer> whole = Map.of();
            for (int i = 0; i < TRIES && (i == 0 || !sum.equals(whole)); i++) {
                JsonNode answer = graph.data(
                                login,
                                "query($street: String!) { street(code: $street) { overview { ...n } communities { overview { ...n } } } } "
                                        + ListCounts.FRAGMENT,
                                Map.of("street", street))
                        .path("street");
                whole = ListCounts.flat(answer.path("overview"));
                sum = sum(answer.path("communities"));
            }
            assertThat(whole).as(street).isEqualTo(sum).hasSize(20);
        });
    }

    @Test
    void theDemoHasAPastOfFourteenDays() {
        JsonNode trend = graph.data(
                        Logins.OFFICER,
                        """
                        query { street(code: "440705001") { trend(days: 14) { day
                          isolation { householdsObserved checksDueToday checksDoneToday } supply { ordersOpen ordersOverdue } } } }
                        """,
                        Map.of())
                .path("street")
                .path("trend");

        assertThat(trend).hasSize(14);
        assertThat(trend).allSatisfy(day -> {
            assertThat(day.path("isolation").path("householdsObserved").asInt()).isPositive();
            assertThat(day.path("isolation").path("checksDoneToday").asInt()).isPositive();
            assertThat(day.path("supply").path("ordersOpen").isInt()).isTrue();
        });
        assertThat(trend.path(13).path("supply").path("ordersOverdue").asInt()).isPositive();
    }

    @Test
    void thePeopleOfTheDemoAreAboutTwentyThousand() {
        int residents = STREETS.entrySet().stream()
                .mapToInt(street -> graph.data(
                                street.getValue(),
                                "query($area: String!) { residents(filter: {area: $area}, first: 1) { totalCount } }",
                                Map.of("area", street.getKey()))
                        .path("residents")
                        .path("totalCount")
                        .asInt())
                .sum();

        assertThat(residents).isBetween(15_000, 25_000);
    }

    /** Some numbers follow the clock: what differs is asked again, what stays different is wrong. */
    private void assertNumbersEqualLists(Place place) {
        ListCounts counts = new ListCounts(graph, place.login(), place.code());
        Map<String, Integer> numbers = Map.of();
        Map<String, Integer> lists = Map.of();
        for (int i = 0; i < TRIES && (i == 0 || !numbers.equals(lists)); i++) {
            numbers = counts.numbers();
            lists = counts.lists();
        }
        assertThat(numbers).as(place.name()).isEqualTo(lists).hasSize(20);
    }

    private static Map<String, Integer> sum(JsonNode communities) {
        Map<String, Integer> sum = new TreeMap<>();
        for (JsonNode community : communities) {
            ListCounts.flat(community.path("overview")).forEach((name, value) -> sum.merge(name, value, Integer::sum));
        }
        return sum;
    }

    private List<Place> communities() {
        List<Place> places = new ArrayList<>();
        STREETS.forEach((street, login) -> {
            JsonNode communities = graph.data(
                            login,
                            "query($street: String!) { street(code: $street) { communities { code name } } }",
                            Map.of("street", street))
                    .path("street")
                    .path("communities");
            communities.forEach(each -> places.add(new Place(
                    login, each.path("code").asText(), each.path("name").asText())));
        });
        return places;
    }
}
