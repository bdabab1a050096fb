package org.lianfang.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lianfang.deploy.bench.HttpContender.Question;
import org.lianfang.deploy.stack.Part;

/** G7: a page of 50 residents in the order of their doors, over REST and through the graph, against the same page of PostgreSQL. */
final class ResidentPage implements Yardstick {

    private static final int CALLERS = 16;
    private static final int PAGES = 40;
    private static final int PAGE = 50;
    private static final int STRIDE = 200;
    private static final int DEEP = 6000;
    private static final int DEEP_SHORTLY = 600;
    private static final String DOCUMENT =
            """
            query($area: String!, $after: String) { residents(filter: {area: $area}, first: 50, after: $after) {
              nodes { id name phone idNumber birthYear presence } pageInfo { endCursor } } }
            """;

    @Override
    public List<String> names() {
        return List.of("G7");
    }

    @Override
    public List<Score> measure(BenchStack stack, Plan plan) {
        List<String> cursors = cursors(stack, plan.shortly() ? DEEP_SHORTLY : DEEP);
        HttpContender rest = rest("REST", stack, cursors);
        HttpContender graph = Graph.asked(
                "graph",
                stack,
                BenchStack.OFFICER,
                cursors.stream().map(ResidentPage::graphPage).toList());
        requireSame(rest, graph, cursors.size());
        requireApart(rest, cursors.size());
        HttpContender first = rest("REST page 1", stack, cursors.subList(0, 1));
        HttpContender deep = rest("REST page " + DEEP, stack, List.of(cursors.get(cursors.size() - 1)));
        Contender keyset = stack.ceiling().contender("page_keyset");
        Turns turns = Turns.of(plan, CALLERS, List.of(rest, graph, keyset));
        String work = "page of 50 residents";
        List<Score> scores = new ArrayList<>();
        scores.add(
                turns.score("G7", work + ", REST", rest, keyset, Target.atLeast(0.15, "%"), Target.atLeast(0.35, "%")));
        scores.add(turns.score(
                "G7", work + ", graph", graph, keyset, Target.atLeast(0.08, "%"), Target.atLeast(0.20, "%")));
        if (!plan.shortly()) {
            Turns depth = Turns.of(plan, CALLERS, List.of(first, deep));
            scores.add(depth.score(
                    "G7", "page " + DEEP + " against page 1, REST", deep, first, null, Target.atLeast(0.9, "×")));
            scores.add(CpuSplit.of("G7", work, stack, rest, CALLERS, plan));
            scores.add(CpuSplit.of("G7", work, stack, graph, CALLERS, plan));
        }
        return scores;
    }

    /** Places all over the street's list, in its own order, found as a client finds them: page after page, the last as deep as asked. */
    private static List<String> cursors(BenchStack stack, int deepest) {
        List<String> cursors = new ArrayList<>();
        cursors.add(null);
        String after = null;
        int strides = deepest * PAGE / STRIDE;
        for (int i = 1; i <= strides && (after != null || i == 1); i++) {
            JsonNode page = Graph.parsed(registry("walk", stack, List.of(restPage(after, STRIDE)))
                            .answer(0))
                    .path("pageInfo");
            after = page.path("hasNextPage").asBoolean()
                    ? page.path("endCursor").asText()
                    : null;
            if (after != null && (i % (strides / PAGES) == 0 || i == strides)) cursors.add(after);
        }
        return cursors;
    }

    private static HttpContender rest(String name, BenchStack stack, List<String> cursors) {
        return registry(
                name,
                stack,
                cursors.stream().map(after -> restPage(after, PAGE)).toList());
    }

    private static HttpContender registry(String name, BenchStack stack, List<Question> pages) {
        return new HttpContender(name, stack.url(Part.REGISTRY), () -> stack.token(BenchStack.OFFICER), pages);
    }

    private static Question restPage(String after, int size) {
        String path =
                "/residents?area=" + BenchStack.STREET + "&first=" + size + (after == null ? "" : "&after=" + after);
        return new Question("GET", path, null);
    }

    private static Question graphPage(String after) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("area", BenchStack.STREET);
        variables.put("after", after);
        return Graph.question(DOCUMENT, variables);
    }

    /** Both ways show the same 50 people, masked for the street officer. */
    private static void requireSame(HttpContender rest, HttpContender graph, int pages) {
        for (int page = 0; page < pages; page++) {
            JsonNode overRest = Graph.parsed(rest.answer(page)).path("nodes");
            JsonNode overGraph =
                    Graph.data(graph.answer(page)).path("residents").path("nodes");
            if (overRest.size() != PAGE
                    || !overRest.findValuesAsText("name").equals(overGraph.findValuesAsText("name"))) {
                throw new WrongAnswer(
                        "page " + page + ": " + overRest.size() + " and " + overGraph.size() + " residents");
            }
        }
    }

    /** Each place shows people of its own. */
    private static void requireApart(HttpContender rest, int pages) {
        Set<String> people = new HashSet<>();
        for (int page = 0; page < pages; page++) {
            for (JsonNode each : Graph.parsed(rest.answer(page)).path("nodes")) {
                if (!people.add(each.path("id").asText())) throw new WrongAnswer("page " + page + " repeats a person");
            }
        }
    }
}
