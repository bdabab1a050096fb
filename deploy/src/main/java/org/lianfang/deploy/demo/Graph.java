package org.lianfang.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.lianfang.deploy.stack.StackFailure;
import org.lianfang.deploy.wire.Wire;

/** The public graph, asked as one of the demo logins. */
final class Graph {

    private static final int TRIES = 5;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final DemoTarget target;
    private final Wire wire;
    private final Logins logins;

    Graph(DemoTarget target, Wire wire, Logins logins) {
        this.target = target;
        this.wire = wire;
        this.logins = logins;
    }

    /**
     * The data of the answer to a stored document, as any client of a production system asks. Where a service is away or slow the same is asked again: whatever the walk sends may be sent again.
     *
     * @param document the name of a file in the gateway's folder of stored documents
     * @throws StackFailure if the answer has an error, with its code and message
     */
    JsonNode ask(String login, String document, Map<String, Object> variables) {
        HttpResponse<String> answer = send(login, document, variables);
        for (int again = 1; again < TRIES && isAway(answer); again++) {
            Wire.pause(PAUSE);
            answer = send(login, document, variables);
        }
        JsonNode body = Wire.parsed(answer.body());
        JsonNode error = body.path("errors").path(0);
        if (answer.statusCode() != 200 || !error.isMissingNode()) {
            String code = error.path("extensions").path("code").asText();
            throw new StackFailure(
                    login + " 的请求被拒绝（" + answer.statusCode() + " " + code + "）："
                            + error.path("message").asText(),
                    "refused at " + error.path("path"));
        }
        return body.path("data");
    }

    private HttpResponse<String> send(String login, String document, Map<String, Object> variables) {
        return wire.exchange(HttpRequest.newBuilder(target.gateway().resolve("/graphql"))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + logins.token(login))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(Wire.written(Map.of("documentId", document, "variables", variables))))
                .build());
    }

    private static boolean isAway(HttpResponse<String> answer) {
        return Narrator.list(Wire.parsed(answer.body()).path("errors")).stream()
                .anyMatch(
                        error -> error.path("extensions").path("code").asText().equals("SERVICE_UNAVAILABLE"));
    }
}
