package org.lianfang.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** The public graph, asked as one of the demo logins. */
final class Graph {

    private final DemoTarget target;
    private final Wire wire;
    private final Logins logins;

    Graph(DemoTarget target, Wire wire, Logins logins) {
        this.target = target;
        this.wire = wire;
        this.logins = logins;
    }

    /**
     * The data of the answer.
     *
     * @throws DemoFailure if the answer has an error, with its code and message
     */
    JsonNode ask(String login, String document, Map<String, Object> variables) {
        HttpRequest request = HttpRequest.newBuilder(target.gateway().resolve("/graphql"))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + logins.token(login))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(Wire.written(Map.of("query", document, "variables", variables))))
                .build();
        HttpResponse<String> answer = wire.exchange(request);
        JsonNode body = Wire.parsed(answer.body());
        JsonNode error = body.path("errors").path(0);
        if (answer.statusCode() != 200 || !error.isMissingNode()) {
            throw new DemoFailure(
                    login + " 的请求被拒绝（" + answer.statusCode() + "）："
                            + error.path("extensions").path("code").asText() + " "
                            + error.path("message").asText(),
                    "refused at " + error.path("path"));
        }
        return body.path("data");
    }
}
