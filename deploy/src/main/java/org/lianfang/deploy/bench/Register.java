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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** A registry-service whose people come and go with the rosters of the yardsticks. */
record Register(BenchStack stack, URI service, Database database, ProcessHandle process) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration CHECK = Duration.ofMinutes(5);
    // As many are stored at once; one more would be sent away.
    private static final int CALLERS = 3;
    private static final String EMPTY =
            "TRUNCATE estate, household, resident, roster_import, roster_source, population_count, population_birth_year,"
                    + " population_day CASCADE";

    /** Without anybody in it; the communities stay open. */
    void empty() {
        database.execute(EMPTY);
        database.execute("VACUUM (ANALYZE)");
    }

    /** The codes of the street's communities. */
    List<String> communities() {
        return List.of(database.one("SELECT string_agg(code, ' ' ORDER BY code) FROM opened_community WHERE code LIKE '"
                        + BenchStack.STREET + "%'")
                .split(" "));
    }

    /** Sends rosters and stores each whole, as many side by side as registry takes; every row is new and good. In seconds. */
    double store(List<CommunityRoster> rosters) {
        stack.appointManagers(rosters.stream().map(CommunityRoster::community).toList());
        var waiting = new ConcurrentLinkedQueue<>(rosters);
        long began = System.nanoTime();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Future<?>> sent = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) sent.add(callers.submit(() -> sendAll(waiting)));
            for (Future<?> each : sent) each.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof WrongAnswer wrong ? wrong : new IllegalStateException(failed.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            callers.shutdownNow();
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private void sendAll(Queue<CommunityRoster> waiting) {
        for (CommunityRoster next = waiting.poll(); next != null; next = waiting.poll()) store(next);
    }

    private void store(CommunityRoster roster) {
        String path = "/rosters/" + UUID.randomUUID();
        String community = roster.community();
        try {
            JsonNode checked =
                    send(community, "PUT", path + "?communityCode=" + community, BodyPublishers.ofFile(roster.file()));
            if (checked.path("fresh").asInt() != roster.rows()) throw new WrongAnswer(checked.toString());
            JsonNode stored = send(community, "POST", path + "/store", BodyPublishers.noBody());
            while (stored.path("state").asText().equals("STORING")) {
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
                stored = send(community, "GET", path, BodyPublishers.noBody());
            }
            if (!stored.path("state").asText().equals("STORED")) throw new WrongAnswer(stored.toString());
        } catch (IOException e) {
            throw new WrongAnswer("the roster was not taken: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private JsonNode send(String community, String method, String path, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(service.resolve(path))
                        .timeout(CHECK)
                        .header("Authorization", "Bearer " + stack.token(CommunityManagers.loginOf(community)))
                        .header("Content-Type", "application/octet-stream")
                        .method(method, body)
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new WrongAnswer(answer.statusCode() + " " + answer.body());
        return Graph.parsed(answer.body());
    }

    /** The rows themselves, and the counters that the transactions kept, of each community. */
    void mustHold(List<CommunityRoster> rosters) {
        String held = database.one(
                """
                SELECT (SELECT coalesce(string_agg(x.community_code || ' ' || x.n || ' ' || p.residents, ', ' ORDER BY x.community_code), '')
                        FROM (SELECT community_code, count(*) AS n FROM resident GROUP BY 1) x
                        LEFT JOIN population_count p USING (community_code))
                    || '; ' || (SELECT coalesce(sum(residents), 0) FROM population_count)
                    || ' ' || (SELECT count(*) FROM possible_double)
                    || ' ' || (SELECT count(*) FROM resident WHERE phone IS NULL OR id_number IS NULL)
                """);
        String sent = rosters.stream()
                .map(each -> each.community() + " " + each.rows() + " " + each.rows())
                .sorted()
                .collect(Collectors.joining(", "));
        int rows = rosters.stream().mapToInt(CommunityRoster::rows).sum();
        if (!held.equals(sent + "; " + rows + " 0 0"))
            throw new WrongAnswer("residents and counted by community; counted, doubles, without a number: " + held);
    }
}
