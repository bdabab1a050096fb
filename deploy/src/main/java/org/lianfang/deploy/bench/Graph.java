package org.lianfang.deploy.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.lianfang.deploy.bench.HttpContender.Question;
import org.lianfang.deploy.stack.Part;

/** Questions to our graph, each with a token. */
final class Graph {

    static final ObjectMapper JSON = new ObjectMapper();

    private Graph() {}

    static HttpContender asked(String name, BenchStack stack, String login, List<Question> questions) {
        return new HttpContender(name, stack.url(Part.GATEWAY), () -> stack.token(login), questions);
    }

    static Question question(String document, Map<String, ?> variables) {
        return new Question("POST", "/graphql", written(Map.of("query", document, "variables", variables)));
    }

    /** The data of an answer; one with an error is a wrong one. */
    static JsonNode data(String answer) {
        JsonNode body = parsed(answer);
        if (body.has("errors")) throw new WrongAnswer(body.path("errors").toString());
        return body.path("data");
    }

    static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new WrongAnswer("no JSON", e);
        }
    }

    static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
