package org.lianfang.gateway.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianfang.gateway.Downstream;
import org.lianfang.gateway.Graph;
import org.lianfang.gateway.World;
import org.lianfang.platformtest.Backend;
import org.lianfang.platformtest.Persona;

@QuarkusTest
@QuarkusTestResource(value = Backend.class, initArgs = @ResourceArg(name = "siblings", value = World.SERVICES))
class JoinTest {

    private static final String EVERYTHING =
            """
            query($building: ID!, $first: Int!) {
              households(filter: {buildingId: $building}, first: $first) {
                nodes {
                  id underObservation community { name street { name } } estate { name } building { name } unit { name } grid { name }
                  members { id name }
                  isolationCase { status persons { resident { name } } checks { id } history { what } }
                  supplyOrders { id contactless }
                  visits { id checks { id } needs { order { id } } }
                }
              }
            }
            """;

    @Test
    void theNumberOfCallsDoesNotGrowWithTheNumberOfHouseholds() {
        World world = World.withDoors(200).observed();

        List<String> twenty = callsFor(world, 20);
        List<String> hundred = callsFor(world, 100);
        List<String> twoHundred = callsFor(world, 200);

        assertThat(hundred).containsExactlyInAnyOrderElementsOf(twenty);
        assertThat(twoHundred).containsExactlyInAnyOrderElementsOf(twenty);
        assertThat(twenty).doesNotHaveDuplicates().hasSizeLessThan(20);
    }

    @Test
    void twoAliasesWithDifferentArgumentsGetTheirOwnAnswers() {
        World world = World.withDoors(2).observed();

        Graph.askPatiently(
                        Persona.MANAGER,
                        """
                        { community(code: "440705001012") {
                            open: isolationCases(statuses: [OBSERVING], first: 1) { nodes { status } }
                            closed: isolationCases(statuses: [RELEASED], first: 1) { nodes { status } }
                            two: households(first: 2) { nodes { id } }
                            one: households(first: 1) { totalCount nodes { id } } } }""")
                .body("errors", nullValue())
                .body("data.community.open.nodes.status", equalTo(List.of("OBSERVING")))
                .body("data.community.closed.nodes", hasSize(0))
                .body("data.community.two.nodes", hasSize(2))
                .body("data.community.one.nodes", hasSize(1));
        assertThat(world.doors()).hasSize(2);
    }

    @Test
    void whatARoleMayNotHaveIsNullWithoutAnError() {
        World world = World.withDoors(1).observed();

        Graph.askPatiently(
                        Persona.PROPERTY_STAFF,
                        """
                        query($building: ID!) { households(filter: {buildingId: $building}) { nodes {
                          address underObservation members { id } isolationCase { id } visits { id } } } }""",
                        Map.of("building", world.building()))
                .body("errors", nullValue())
                .body("data.households.nodes.underObservation", everyItem(equalTo(true)))
                .body("data.households.nodes.isolationCase", everyItem(nullValue()))
                .body("data.households.nodes.visits", everyItem(nullValue()));
    }

    private static List<String> callsFor(World world, int households) {
        Graph.askPatiently(Persona.MANAGER, EVERYTHING, Map.of("building", world.building(), "first", households));
        Downstream.forget();
        Graph.ask(Persona.MANAGER, EVERYTHING, Map.of("building", world.building(), "first", households))
                .body("errors", nullValue())
                .body("data.households.nodes", hasSize(households));
        return Downstream.calls();
    }
}
