package org.lianfang.deploy.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** JSON over HTTP/1.1, without any second try: a journey wants to see each answer as it is. */
final class Wire {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /** @param token null: nobody is logged in */
    Answer get(URI uri, String token) {
        return await(getting(uri, token));
    }

    /** @param authorization the header as it stands, once for each value */
    int statusOf(URI uri, List<String> authorization) {
        HttpRequest.Builder request = request(uri, null);
        authorization.forEach(value -> request.header("Authorization", value));
        return await(send(request.GET().build())).status();
    }

    CompletableFuture<Answer> getting(URI uri, String token) {
        return send(request(uri, token).GET().build());
    }

    /** @param token null: nobody is logged in */
    Answer post(URI uri, String token, Object body) {
        return await(posting(uri, token, body));
    }

    CompletableFuture<Answer> posting(URI uri, String token, Object body) {
        return send(request(uri, token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(written(body)))
                .build());
    }

    Answer put(URI uri, String token, Object body) {
        return await(send(request(uri, token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(written(body)))
                .build()));
    }

    CompletableFuture<Answer> putting(URI uri, String token, String mediaType, BodyPublisher file) {
        return send(
                request(uri, token).header("Content-Type", mediaType).PUT(file).build());
    }

    /** What is not JSON, such as metrics. */
    String text(URI uri) throws IOException {
        try {
            return http.send(request(uri, null).GET().build(), BodyHandlers.ofString())
                    .body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Answer delete(URI uri, String token) {
        return await(send(request(uri, token).DELETE().build()));
    }

    Answer form(URI uri, String encoded) {
        return await(send(request(uri, null)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded))
                .build()));
    }

    private static HttpRequest.Builder request(URI uri, String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).timeout(PATIENCE).header("Accept", "application/json, */*;q=0.5");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private CompletableFuture<Answer> send(HttpRequest request) {
        long start = System.nanoTime();
        return http.sendAsync(request, BodyHandlers.ofString()).thenApply(answer -> answer(answer, start));
    }

    private static Answer answer(HttpResponse<String> answer, long start) {
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return new Answer(answer.statusCode(), answer.headers(), parsed(answer.body()), took);
    }

    private static Answer await(CompletableFuture<Answer> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof IOException io ? new UncheckedIOException(io) : e;
        }
    }

    static String written(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A missing node for a body that is not JSON. */
    static JsonNode parsed(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
