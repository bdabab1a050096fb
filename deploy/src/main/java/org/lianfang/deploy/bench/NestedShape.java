package org.lianfang.deploy.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** G3: how many statements and calls the nested question takes for 20, 100 and 200 doors; a question well built asks no more of more. */
final class NestedShape implements Yardstick {

    private static final List<Integer> DOORS = List.of(20, 100, 200);
    private static final int TRIES = 3;
    private static final String DOCUMENT =
            """
            query($community: String!, $doors: Int!) { community(code: $community) { code name
              isolationCases(statuses: [OBSERVING], first: $doors) { nodes { id startsOn
                household { id address room supplyOrders(first: 3) { id status deliveryShift { id capacity booked } } }
                checks { on temperature } } } } }
            """;

    @Override
    public List<String> names() {
        return List.of("G3");
    }

    @Override
    public List<Score> measure(BenchStack stack, Plan plan) {
        NestedData.prepare(stack);
        List<Integer> statements = new ArrayList<>();
        List<Integer> calls = new ArrayList<>();
        List<Integer> found = new ArrayList<>();
        try (Statements written = new Statements(stack)) {
            for (int doors : DOORS) {
                HttpContender graph = Graph.asked(
                        "graph",
                        stack,
                        BenchStack.MANAGER,
                        List.of(Graph.question(DOCUMENT, Map.of("community", BenchStack.CHENGDONG, "doors", doors))));
                found.add(Graph.data(graph.answer(0)).findValues("startsOn").size());
                // What runs beside it by the clock adds to one try, not to all.
                statements.add(least(() -> written.during(graph)));
                calls.add(least(() -> new Calls(stack).during(graph)));
            }
        }
        if (!found.equals(DOORS)) throw new WrongAnswer("doors: " + found);
        String doors = found + " doors";
        return List.of(
                Score.of(
                        "G3",
                        "SQL statements, " + doors,
                        statements.toString(),
                        "scope and commit not counted",
                        Collections.max(statements),
                        constant(statements),
                        Target.atMost(6, "")),
                Score.of(
                        "G3",
                        "calls to services, " + doors,
                        calls.toString(),
                        "",
                        Collections.max(calls),
                        constant(calls),
                        Target.atMost(5, "")));
    }

    private static Target constant(List<Integer> counts) {
        return Target.atMost(counts.get(0), "");
    }

    private static int least(java.util.function.IntSupplier count) {
        return IntStream.range(0, TRIES).map(each -> count.getAsInt()).min().orElseThrow();
    }
}
