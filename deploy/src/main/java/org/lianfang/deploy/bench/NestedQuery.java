package org.lianfang.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lianfang.deploy.bench.HttpContender.Question;

/** G1 and G20: one question through all four services, from a community to the shifts that carry its orders, against the peers. */
final class NestedQuery implements Yardstick {

    private static final int CALLERS = 16;
    private static final int CHECKS = 14;
    private static final int ORDERS = 3;
    private static final int APART = 200;
    private static final String DOCUMENT =
            """
            query($community: String!) { community(code: $community) { code name isolationCases(statuses: [OBSERVING], first: 20) {
              nodes { id startsOn
                household { id address room supplyOrders(first: 3) { id status deliveryShift { id capacity booked } } }
                checks { on temperature } } } } }
            """;

    @Override
    public List<String> names() {
        return List.of("G1", "G20");
    }

    @Override
    public List<Score> measure(BenchStack stack, Plan plan) {
        int doors = NestedData.prepare(stack);
        HttpContender graph = Graph.asked(
                "graph",
                stack,
                BenchStack.MANAGER,
                List.of(Graph.question(DOCUMENT, Map.of("community", BenchStack.CHENGDONG))));
        requireShape(graph.answer(0), doors);
        HttpContender apart = Graph.asked("graph, each apart", stack, BenchStack.MANAGER, apart());
        Metered ours = new Metered(graph, clock(stack));
        List<Score> scores = new ArrayList<>();
        try (Peers peers = new Peers(stack)) {
            List<Metered> others = new ArrayList<>();
            for (Supplier<Peer> each : List.<Supplier<Peer>>of(peers::apollo, peers::hive)) {
                try {
                    Peer peer = each.get();
                    others.add(new Metered(peer.asked(stack), peer.clock()));
                } catch (Peers.PeerAway | WrongAnswer e) {
                    scores.add(Score.none("G1", "a peer", e.getMessage()));
                }
            }
            Contender batched = stack.ceiling().contender("nested_batched");
            Turns turns = Turns.of(
                    plan,
                    CALLERS,
                    Stream.of(List.of(ours, apart), others, List.of(batched))
                            .<Contender>flatMap(List::stream)
                            .toList());
            String work = "nested, " + doors + " doors";
            for (Metered other : others) {
                scores.add(turns.score("G1", work, ours, other, Target.atLeast(2, "×"), Target.atLeast(5, "×")));
                scores.add(turns.score("G1", work, apart, other, null, null));
            }
            scores.add(turns.score("G1", work, ours, batched, null, Target.atLeast(0.2, "%")));
            for (Metered other : others) {
                scores.add(Score.of(
                        "G20",
                        "requests per CPU second",
                        ours.said(plan.rounds()),
                        other.said(plan.rounds()),
                        ours.ratio(other, plan.rounds()),
                        other == others.get(0) ? Target.atLeast(2, "×") : null,
                        Target.atLeast(4, "×")));
            }
            scores.add(CpuSplit.of("G1", work, stack, graph, CALLERS, plan));
            scores.add(CpuSplit.of("G1", work, stack, apart, CALLERS, plan));
        } catch (Peers.PeerAway e) {
            scores.add(Score.none("G1", "the peers", e.getMessage()));
        }
        return scores;
    }

    /** The same question with so many different variables, unused ones, that callers seldom send equal ones: each is answered by itself. */
    private static List<Question> apart() {
        return IntStream.range(0, APART)
                .mapToObj(each -> Graph.question(DOCUMENT, Map.of("community", BenchStack.CHENGDONG, "caller", each)))
                .toList();
    }

    /** All five programs and the database. */
    private static ProcessClock clock(BenchStack stack) {
        return new ProcessClock(
                Stream.concat(stack.programs().stream(), stack.processes().postgres().postmaster().stream())
                        .toList());
    }

    private static void requireShape(String answer, int doors) {
        JsonNode cases =
                Graph.data(answer).path("community").path("isolationCases").path("nodes");
        if (cases.size() != doors) throw new WrongAnswer("doors: " + cases.size());
        for (JsonNode each : cases) {
            JsonNode orders = each.path("household").path("supplyOrders");
            int onShift = orders.findValues("capacity").size();
            if (each.path("checks").size() != CHECKS || orders.size() != ORDERS || onShift != ORDERS) {
                throw new WrongAnswer("checks " + each.path("checks").size() + ", orders " + orders.size()
                        + ", on shifts " + onShift);
            }
        }
    }
}
