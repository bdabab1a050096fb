package org.lianfang.volunteer;

import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.lianfang.platformtest.Persona;

/** Sends requests of many people at the same time. */
public final class Together {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private Together() {}

    /** One person's POST. */
    public record Ask(Persona persona, String path, String body) {
        public static Ask book(Persona persona, String shift) {
            return new Ask(persona, "/shifts/" + shift + "/bookings", "{}");
        }

        public static Ask cancel(Persona persona, String booking) {
            return new Ask(persona, "/bookings/" + booking + "/cancel", "");
        }

        private HttpRequest request(String base) {
            return HttpRequest.newBuilder(URI.create(base + path))
                    .header("Authorization", "Bearer " + persona.token())
                    .header("Content-Type", "application/json")
                    .timeout(Duration.ofSeconds(30))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
        }
    }

    public record Answer(Persona persona, int status, JsonPath body) {
        public String text(String path) {
            return body.getString(path);
        }
    }

    /** Sends all at once; who is told to come back (503) does, as clients do. The answers stand in the order of the requests. */
    public static List<Answer> send(List<Ask> asks) {
        String base =
                "http://127.0.0.1:" + ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        List<HttpRequest> requests = asks.stream().map(ask -> ask.request(base)).toList();
        List<CompletableFuture<HttpResponse<String>>> sent =
                requests.stream().map(request -> persistently(request, 60)).toList();
        var answers = new java.util.ArrayList<Answer>();
        for (int i = 0; i < asks.size(); i++) {
            HttpResponse<String> response = sent.get(i).join();
            answers.add(new Answer(asks.get(i).persona(), response.statusCode(), new JsonPath(response.body())));
        }
        return answers;
    }

    // After the second that Retry-After asks for: coming back at once would only lengthen the queue.
    private static CompletableFuture<HttpResponse<String>> persistently(HttpRequest request, int tries) {
        return HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenCompose(response -> {
            if (response.statusCode() != 503 || tries == 0) return CompletableFuture.completedFuture(response);
            Executor later = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);
            return CompletableFuture.supplyAsync(() -> request, later)
                    .thenCompose(again -> persistently(again, tries - 1));
        });
    }
}
