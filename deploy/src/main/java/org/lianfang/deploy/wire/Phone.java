package org.lianfang.deploy.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Somebody with a token who asks an instance, and asks again, at any instance, until there is an answer: as a phone does. */
public record Phone(UUID id, String token, List<String> instances) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    /** What came of it; {@code id} and {@code state} of a booking, or the name of the problem. */
    public record Answer(int status, String id, String state, String problem) {}

    public static Phone with(String role, String area, int number, List<String> instances) {
        return of(UUID.nameUUIDFromBytes((role + number).getBytes(StandardCharsets.UTF_8)), role, area, instances);
    }

    public static Phone of(UUID id, String role, String area, List<String> instances) {
        List<String> grants = area == null ? List.of() : List.of(role + "@" + area);
        return new Phone(id, OwnIssuer.token(id, role, grants), instances);
    }

    /** How many nodes there are on a page; the first instance must answer. */
    public int get(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(instances.get(0) + path))
                    .header("Authorization", "Bearer " + token)
                    .build();
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            return JSON.readTree(response.body()).path("nodes").size();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public Answer post(String path, String body) {
        return send("POST", path, body);
    }

    public Answer send(String method, String path, String body) {
        Instant end = Instant.now().plus(PATIENCE);
        for (int tries = Math.floorMod(id.hashCode(), instances.size());
                Instant.now().isBefore(end);
                tries++) {
            try {
                Answer answer = once(method, instances.get(tries % instances.size()) + path, body);
                if (answer.status() < 500) return answer;
            } catch (IOException broken) {
                // The instance is gone; whether it had done it, the next answer tells.
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(150));
        }
        throw new IllegalStateException("No answer: " + path);
    }

    private Answer once(String method, String url, String body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(6))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            JsonNode json = JSON.readTree(response.body().startsWith("{") ? response.body() : "{}");
            return new Answer(
                    response.statusCode(),
                    json.path("id").asText(),
                    json.path("status").asText(),
                    json.path("problem").asText());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
