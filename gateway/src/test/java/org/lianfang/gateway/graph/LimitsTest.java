package org.lianfang.gateway.graph;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.lianfang.platformtest.Persona.STREET_OFFICER;

import graphql.introspection.IntrospectionQuery;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.lianfang.gateway.Graph;
import org.lianfang.gateway.World;
import org.lianfang.platformtest.Backend;

@QuarkusTest
@QuarkusTestResource(value = Backend.class, initArgs = @ResourceArg(name = "siblings", value = World.SERVICES))
class LimitsTest {

    private static final String PROBLEMS = "errors.extensions.problem";

    @Test
    void elevenLevelsAreTooDeep() {
        Graph.ask(STREET_OFFICER, nested(11))
                .body(PROBLEMS, hasItem("TOO_DEEP"))
                .body("errors[0].extensions.code", equalTo("BAD_INPUT"));
        Graph.ask(STREET_OFFICER, nested(10)).body(PROBLEMS, not(hasItem("TOO_DEEP")));
    }

    @Test
    void depthIsCountedThroughFragments() {
        String query = "{ streets { ...A } } fragment A on Street { communities { street { communities { ...B } } } }"
                + " fragment B on Community { street { communities { street { communities { street { communities { code } } } } } } }";

        Graph.ask(STREET_OFFICER, query).body(PROBLEMS, hasItem("TOO_DEEP"));
    }

    @Test
    void theIntrospectionQueryIsExceptedWhereItIsOpen() {
        Graph.ask(STREET_OFFICER, IntrospectionQuery.INTROSPECTION_QUERY)
                .statusCode(200)
                .body("data.__schema.types.size()", greaterThan(50));
    }

    @Test
    void pageSizesMultiply() {
        String households =
                "{ households(filter: {}, first: 200) { nodes { supplyOrders(first: %d) { id text lines { text } } } } }";

        Graph.ask(STREET_OFFICER, households.formatted(20)).body(PROBLEMS, not(hasItem("TOO_COSTLY")));
        Graph.ask(STREET_OFFICER, households.formatted(200)).body(PROBLEMS, hasItem("TOO_COSTLY"));
    }

    @Test
    void pageSizesMultiplyThroughVariablesAndDefaults() {
        String query =
                "query($first: Int) { streets { communities { households(first: $first) { nodes { visits { checks { id } } } } } } }";

        Graph.ask(STREET_OFFICER, query, java.util.Map.of("first", 200)).body(PROBLEMS, hasItem("TOO_COSTLY"));
        Graph.ask(STREET_OFFICER, query, java.util.Map.of("first", 20)).body(PROBLEMS, not(hasItem("TOO_COSTLY")));
    }

    @Test
    void fragmentsThatDoubleOneAnotherAreMeasuredInTime() {
        var query = new StringBuilder("{ me { ...F0 } }");
        for (int i = 0; i < 60; i++)
            query.append(" fragment F%d on Viewer { ...F%d ...F%d }".formatted(i, i + 1, i + 1));
        query.append(" fragment F60 on Viewer { username }");

        Graph.ask(STREET_OFFICER, query.toString()).time(org.hamcrest.Matchers.lessThan(3000L));
    }

    @Test
    void twoThousandTokensAreTheMost() {
        Graph.ask(STREET_OFFICER, "{ me { " + "username ".repeat(2_000) + "} }")
                .body(PROBLEMS, hasItem("QUERY_UNREADABLE"));
        Graph.ask(STREET_OFFICER, "{ me { " + "username ".repeat(1_900) + "} }")
                .body("data.me.username", equalTo(STREET_OFFICER.username()));
    }

    @Test
    void aliasesAreBounded() {
        Graph.ask(STREET_OFFICER, "{ me { " + aliases(31) + " } }").body(PROBLEMS, hasItem("TOO_MANY_ALIASES"));
        Graph.ask(STREET_OFFICER, "{ me { " + aliases(30) + " } }")
                .body("data.me.a29", equalTo(STREET_OFFICER.username()));
    }

    @Test
    void aPageHoldsOneToTwoHundred() {
        for (int first : new int[] {0, -1, 201}) {
            Graph.ask(STREET_OFFICER, "{ households(filter: {}, first: %d) { nodes { id } } }".formatted(first))
                    .body("errors[0].extensions.problem", equalTo("BAD_PAGE_SIZE"))
                    .body("errors[0].extensions.field", equalTo("first"));
        }
    }

    private static String aliases(int count) {
        var fields = new StringBuilder();
        for (int i = 0; i < count; i++) fields.append("a%d: username ".formatted(i));
        return fields.toString();
    }

    /** A document of this many levels. */
    private static String nested(int levels) {
        var query = new StringBuilder("{ streets { ");
        var close = new StringBuilder("} }");
        for (int i = 0; i < levels - 2; i++) {
            query.append(i % 2 == 0 ? "communities { " : "street { ");
            close.append(" }");
        }
        return query.append("code ").append(close).toString();
    }
}
