package org.lianfang.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lianfang.deploy.bench.HttpContender.Question;
import org.lianfang.deploy.stack.Part;

/** G5: how many live where in a street, by community, against PostgreSQL counting them each time, and reading counters. */
final class StreetOverview implements Yardstick {

    private static final int CALLERS = 16;
    private static final String POPULATION =
            """
            query($street: String!) { street(code: $street) { communities { code
              overview { population { households residents present needingCare } } } } }
            """;
    private static final String WHOLE =
            """
            query($street: String!) { street(code: $street) { communities { code name overview {
              population { households residents present needingCare }
              isolation { householdsObserved personsObserved checksDueToday checksDoneToday checksMissingToday abnormalToday
                          abnormalUnhandled releasesDue }
              supply { ordersOpen ordersOverdue medicineOpen }
              volunteering { shiftsToday placesToday bookedToday waitingToday shiftsShort } } } } }
            """;
    private static final String RECOUNT =
            """
            SELECT json_object_agg(code, json_build_array(households, residents, present)) FROM (
              SELECT o.code,
                     (SELECT count(*) FROM household h WHERE h.community_code = o.code) AS households,
                     (SELECT count(*) FROM resident r WHERE r.community_code = o.code AND r.presence <> 'MOVED_OUT') AS residents,
                     (SELECT count(*) FROM resident r WHERE r.community_code = o.code AND r.presence = 'PRESENT') AS present
              FROM opened_community o WHERE o.code LIKE '440705001%') counted
            """;

    @Override
    public List<String> names() {
        return List.of("G5");
    }

    @Override
    public List<Score> measure(BenchStack stack, Plan plan) {
        Map<String, String> street = Map.of("street", BenchStack.STREET);
        HttpContender graph =
                Graph.asked("graph", stack, BenchStack.OFFICER, List.of(Graph.question(POPULATION, street)));
        List<String> codes = requireRecounted(stack, graph.answer(0));
        HttpContender rest = new HttpContender(
                "REST",
                stack.url(Part.REGISTRY),
                () -> stack.token(BenchStack.OFFICER),
                List.of(new Question("POST", "/population/summaries", Graph.written(Map.of("areas", codes)))),
                StreetOverview::withoutMoment);
        requireSame(graph.answer(0), rest.answer(0));
        Contender live = stack.ceiling().contender("agg_all");
        Contender counters = stack.ceiling().contender("counter_all");
        Target goal = Target.atLeast(50, "×");
        Target aim = Target.atLeast(100, "×");
        String population = "population of the street";
        if (plan.shortly()) {
            Turns turns = Turns.of(plan, CALLERS, List.of(rest, graph, live));
            return List.of(
                    turns.score("G5", population + ", REST", rest, live, goal, aim),
                    turns.score("G5", population + ", graph", graph, live, null, aim));
        }
        Turns turns = Turns.of(plan, CALLERS, List.of(rest, graph, live, counters));
        List<Score> scores = new ArrayList<>(List.of(
                turns.score("G5", population + ", REST", rest, live, goal, aim),
                turns.score("G5", population + ", graph", graph, live, goal, aim),
                turns.score("G5", population + ", REST", rest, counters, null, Target.atLeast(0.15, "%")),
                CpuSplit.of("G5", population, stack, rest, CALLERS, plan),
                CpuSplit.of("G5", population, stack, graph, CALLERS, plan)));
        scores.addAll(ofFourServices(stack, plan, street, live, goal, aim));
        return scores;
    }

    /** By itself: a service that falls silent under it voids this line alone. */
    private static List<Score> ofFourServices(
            BenchStack stack, Plan plan, Map<String, String> street, Contender live, Target goal, Target aim) {
        String work = "overview of four services, graph";
        try {
            HttpContender whole = new HttpContender(
                    "graph",
                    stack.url(Part.GATEWAY),
                    () -> stack.token(BenchStack.OFFICER),
                    List.of(Graph.question(WHOLE, street)),
                    StreetOverview::withoutNumbers);
            Turns turns = Turns.of(plan, CALLERS, List.of(whole, live));
            return List.of(
                    turns.score("G5", work, whole, live, goal, aim),
                    CpuSplit.of("G5", work, stack, whole, CALLERS, plan));
        } catch (WrongAnswer e) {
            return List.of(Score.none("G5", work, e.getMessage()));
        }
    }

    /** Every number of the answer, against the rows themselves. */
    private static List<String> requireRecounted(BenchStack stack, String answer) {
        JsonNode recount = Graph.parsed(stack.database("registry").one(RECOUNT));
        JsonNode communities = Graph.data(answer).path("street").path("communities");
        if (communities.size() != recount.size()) throw new WrongAnswer("communities: " + communities.size());
        for (JsonNode community : communities) {
            JsonNode population = community.path("overview").path("population");
            JsonNode counted = recount.path(community.path("code").asText());
            int[] seen = {
                population.path("households").asInt(),
                population.path("residents").asInt(),
                population.path("present").asInt()
            };
            for (int i = 0; i < seen.length; i++) {
                if (seen[i] != counted.path(i).asInt(-1)) {
                    throw new WrongAnswer(
                            community.path("code").asText() + ": " + population + ", recounted " + counted);
                }
            }
        }
        return communities.findValuesAsText("code");
    }

    /** What REST says of each community is what the graph says, which was recounted. */
    private static void requireSame(String graph, String rest) {
        Map<String, JsonNode> asked = new HashMap<>();
        Graph.parsed(rest).forEach(each -> asked.put(each.path("area").asText(), each));
        for (JsonNode community : Graph.data(graph).path("street").path("communities")) {
            JsonNode said = asked.get(community.path("code").asText());
            community.path("overview").path("population").properties().forEach(number -> {
                if (said == null
                        || said.path(number.getKey()).asInt(-1)
                                != number.getValue().asInt()) {
                    throw new WrongAnswer("REST says otherwise than the graph: " + said);
                }
            });
        }
    }

    /** Its numbers of what is due and late move with the clock. */
    private static String withoutNumbers(String answer) {
        return answer.replaceAll("[0-9]+", "0");
    }

    static String withoutMoment(String answer) {
        return answer.replaceAll("(\"asOf\":)\"[^\"]*\"", "$1null");
    }
}
