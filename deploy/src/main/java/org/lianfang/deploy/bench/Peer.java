package org.lianfang.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lianfang.deploy.bench.HttpContender.Question;

/** What a user would pick instead: its gateway, and all programs that work for it. */
record Peer(String name, URI gateway, ProcessClock clock) {

    private static final int COMMUNITIES = 20;
    private static final int HOUSEHOLDS = 20;

    /** The nested question, for one community after the other; every answer is the one that PostgreSQL gives. */
    HttpContender asked(BenchStack stack) {
        String document = stack.script("nested_federated.graphql");
        List<Question> questions = IntStream.rangeClosed(1, COMMUNITIES)
                .mapToObj(number -> new Question(
                        "POST",
                        gateway.getPath(),
                        Graph.written(Map.of("query", document, "variables", Map.of("c", number)))))
                .toList();
        HttpContender contender = new HttpContender(name, gateway, null, questions);
        String answer = stack.script("nested_answer.sql");
        for (int number = 1; number <= COMMUNITIES; number++) {
            JsonNode right = Graph.parsed(stack.ceiling().database().one(String.format(answer, number)));
            JsonNode given = Graph.data(contender.answer(number - 1)).path("community");
            if (!right.equals(given) || given.path("households").size() != HOUSEHOLDS) {
                throw new WrongAnswer(name + ": not what PostgreSQL answers for community " + number);
            }
        }
        return contender;
    }
}
