package org.lianfang.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.lianfang.deploy.stack.StackFailure;
import org.lianfang.deploy.wire.Wire;

/** The services' own interfaces, called as one of the demo logins. */
final class Services {

    private final DemoTarget target;
    private final Wire wire;
    private final Logins logins;

    Services(DemoTarget target, Wire wire, Logins logins) {
        this.target = target;
        this.wire = wire;
        this.logins = logins;
    }

    DemoTarget target() {
        return target;
    }

    JsonNode post(String login, URI service, String path, Object body) {
        return accepted("POST", path, send("POST", login, service, path, body));
    }

    JsonNode put(String login, URI service, String path, Object body) {
        return accepted("PUT", path, send("PUT", login, service, path, body));
    }

    /**
     * An act that a person may since have overtaken by another one (CONFLICT): then what was done stands.
     *
     * @return whether the act stands now
     */
    boolean act(String login, URI service, String path, Object body) {
        HttpResponse<String> answer = send("POST", login, service, path, body);
        if (answer.statusCode() == 409) {
            return false;
        }
        accepted("POST", path, answer);
        return true;
    }

    HttpResponse<String> send(String method, String login, URI service, String path, Object body) {
        return wire.exchange(HttpRequest.newBuilder(service.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + logins.token(login))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(Wire.written(body)))
                .build());
    }

    /** A file as it is, not as JSON. */
    HttpResponse<String> sendFile(String login, URI service, String path, String text) {
        return wire.exchange(HttpRequest.newBuilder(service.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + logins.token(login))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString(text))
                .build());
    }

    static JsonNode accepted(String method, String path, HttpResponse<String> answer) {
        JsonNode body = Wire.parsed(answer.body());
        if (answer.statusCode() >= 300) {
            String why = body.path("problem").asText() + " "
                    + body.path("field").asText() + " " + body.path("title").asText() + " "
                    + body.path("detail").asText();
            String refused = "演示数据被拒绝：" + method + " " + path + " " + answer.statusCode() + " " + why.strip();
            throw new StackFailure(refused.strip(), "the demo data was refused");
        }
        return body;
    }
}
