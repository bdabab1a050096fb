package org.lianfang.volunteer.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Someone who listens to the feed, as the gateway does. */
final class Listening implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String ENDED = "ended";

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final HttpResponse<Stream<String>> answer;

    private Listening(HttpResponse<Stream<String>> answer) {
        this.answer = answer;
        var reader = new Thread(this::read);
        reader.setDaemon(true);
        reader.start();
    }

    static Listening with(String token, String query) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/shifts/changes" + query))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .build();
        return new Listening(CLIENT.send(request, BodyHandlers.ofLines()));
    }

    int status() {
        return answer.statusCode();
    }

    private void read() {
        try (Stream<String> lines = answer.body()) {
            lines.filter(line -> line.startsWith("data:"))
                    .map(line -> line.substring(5))
                    .filter(data -> !data.contains("\"shift\":null"))
                    .forEach(heard::add);
        } catch (RuntimeException broken) {
            // Hung up.
        }
        heard.add(ENDED);
    }

    /** What is heard next about this shift; what others tell is passed over. */
    JsonNode next(String shift) throws IOException, InterruptedException {
        while (true) {
            String data = heard.poll(15, TimeUnit.SECONDS);
            if (data == null || data.equals(ENDED)) throw new AssertionError("nothing more is heard: " + data);
            JsonNode change = JSON.readTree(data).path("shift");
            if (change.path("id").asText().equals(shift)) return change;
        }
    }

    /** The shifts that are heard of until this one is, and it. */
    List<String> nextIds(String shift) throws IOException, InterruptedException {
        var ids = new ArrayList<String>();
        while (!ids.contains(shift)) {
            String data = heard.poll(15, TimeUnit.SECONDS);
            if (data == null || data.equals(ENDED)) throw new AssertionError("nothing more is heard: " + data);
            ids.add(JSON.readTree(data).path("shift").path("id").asText());
        }
        return ids;
    }

    /** Whether the line ends; what is heard until then is passed over. */
    boolean ends() throws InterruptedException {
        String data = "";
        while (data != null && !data.equals(ENDED)) data = heard.poll(20, TimeUnit.SECONDS);
        return data != null;
    }

    @Override
    public void close() {
        answer.body().close();
    }
}
