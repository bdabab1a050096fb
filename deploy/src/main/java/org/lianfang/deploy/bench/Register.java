package org.lianfang.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** A registry-service whose people come and go with the rosters of the yardsticks. */
record Register(BenchStack stack, URI service, Database database, ProcessHandle process) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration CHECK = Duration.ofMinutes(5);
    private static final String EMPTY =
            "TRUNCATE estate, household, resident, roster_import, roster_source, population_count, population_birth_year,"
                    + " population_day CASCADE";

    /** Without anybody in it; the communities stay open. */
    void empty() {
        database.execute(EMPTY);
        database.execute("VACUUM (ANALYZE)");
    }

    /** Sends rosters one after the other and stores each whole; every row is new and good. In seconds. */
    double store(List<Path> files) {
        long began = System.nanoTime();
        files.forEach(this::store);
        return (System.nanoTime() - began) / 1e9;
    }

    private void store(Path file) {
        String path = "/rosters/" + UUID.randomUUID();
        try {
            JsonNode checked =
                    send("PUT", path + "?communityCode=" + BenchStack.CHENGDONG, BodyPublishers.ofFile(file));
            if (checked.path("fresh").asInt() != checked.path("rows").asInt())
                throw new WrongAnswer(checked.toString());
            JsonNode stored = send("POST", path + "/store", BodyPublishers.noBody());
            while (stored.path("state").asText().equals("STORING")) {
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
                stored = send("GET", path, BodyPublishers.noBody());
            }
            if (!stored.path("state").asText().equals("STORED")) throw new WrongAnswer(stored.toString());
        } catch (IOException e) {
            throw new WrongAnswer("the roster was not taken: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private JsonNode send(String method, String path, BodyPublisher body) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(service.resolve(path))
                        .timeout(CHECK)
                        .header("Authorization", "Bearer " + stack.token(BenchStack.MANAGER))
                        .header("Content-Type", "application/octet-stream")
                        .method(method, body)
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new WrongAnswer(answer.statusCode() + " " + answer.body());
        return Graph.parsed(answer.body());
    }

    /** The rows themselves, and the counters that the transaction kept. */
    void mustHold(int residents) {
        String held = database.one(
                """
                SELECT (SELECT count(*) FROM resident) || ' ' || (SELECT coalesce(sum(residents), 0) FROM population_count)
                    || ' ' || (SELECT count(*) FROM possible_double)
                    || ' ' || (SELECT count(*) FROM resident WHERE phone IS NULL OR id_number IS NULL)
                """);
        if (!held.equals(residents + " " + residents + " 0 0"))
            throw new WrongAnswer("residents, counted, doubles, without a number: " + held);
    }
}
