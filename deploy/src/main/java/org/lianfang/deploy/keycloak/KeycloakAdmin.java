package org.lianfang.deploy.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** The admin REST interface of a Keycloak server, as the service login of the master realm. */
public final class KeycloakAdmin {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI server;
    private final String clientId;
    private final String clientSecret;
    private String token = "";
    private Instant tokenEnds = Instant.MIN;

    /** @param server for example {@code http://127.0.0.1:8180} */
    public KeycloakAdmin(URI server, String clientId, String clientSecret) {
        this.server = server;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    /** The answer, or a missing node if the server knows nothing under this path. */
    JsonNode get(String path) {
        return send("GET", path, BodyPublishers.noBody(), true);
    }

    JsonNode post(String path, JsonNode body) {
        return send("POST", path, json(body), false);
    }

    void put(String path, JsonNode body) {
        send("PUT", path, json(body), false);
    }

    void put(String path) {
        send("PUT", path, BodyPublishers.noBody(), false);
    }

    void delete(String path) {
        send("DELETE", path, BodyPublishers.noBody(), false);
    }

    void delete(String path, JsonNode body) {
        send("DELETE", path, json(body), false);
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private JsonNode send(String method, String path, BodyPublisher body, boolean mayBeMissing) {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/admin/realms" + path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        HttpResponse<String> answer = exchange(request);
        if (answer.statusCode() == 404 && mayBeMissing) {
            return MissingNode.getInstance();
        }
        if (answer.statusCode() >= 300) {
            // The body may repeat a person's data: the status and the path say enough.
            throw new IllegalStateException("Keycloak answered " + answer.statusCode() + " to " + method + " " + path);
        }
        return parsed(answer.body());
    }

    /** Fetched anew after creating a realm too: the rights over it come with the next token. */
    void forgetToken() {
        tokenEnds = Instant.MIN;
    }

    private String token() {
        if (Instant.now().isBefore(tokenEnds)) {
            return token;
        }
        String form = "grant_type=client_credentials&client_id=" + encoded(clientId) + "&client_secret="
                + encoded(clientSecret);
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/realms/master/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> answer = exchange(request);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    "Keycloak refused the administrator " + clientId + ": " + answer.statusCode());
        }
        JsonNode tokens = parsed(answer.body());
        token = tokens.path("access_token").asText();
        tokenEnds = Instant.now().plusSeconds(tokens.path("expires_in").asLong() / 2);
        return token;
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak does not answer at " + server, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking Keycloak", e);
        }
    }

    private static BodyPublisher json(JsonNode body) {
        return BodyPublishers.ofString(body.toString());
    }

    private static JsonNode parsed(String body) {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak's answer is not JSON", e);
        }
    }
}
