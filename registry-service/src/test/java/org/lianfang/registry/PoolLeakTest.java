package org.lianfang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Persona;

/** Callers of different areas share a pool of four connections; some of their requests fail in the middle. */
@OnRegistry
class PoolLeakTest {

    private static final Pattern CODE = Pattern.compile("\"communityCode\":\"(\\d{12})\"");
    private static final int ROUNDS = 250;

    @Inject
    Pool pool;

    private final HttpClient http = HttpClient.newHttpClient();

    /** Who asks, and the only communities that may show up in the answer. */
    private record Asker(Persona persona, Set<String> mayShow) {}

    @Test
    void noCallerEverSeesARowOfAnother() {
        Sample chengdong = loaded(Persona.CHENGDONG);
        loaded(Persona.XIANZHOU);
        loaded(Persona.SONGYUAN);
        UUID own = chengdong.door("909");
        chengdong.load();
        List<Asker> askers = List.of(
                new Asker(Persona.MANAGER, Set.of(Persona.CHENGDONG)),
                new Asker(Persona.MANAGER_XIANZHOU, Set.of(Persona.XIANZHOU)),
                new Asker(Persona.MANAGER_SONGYUAN, Set.of(Persona.SONGYUAN)),
                new Asker(Persona.STREET_OFFICER, Set.of(Persona.CHENGDONG, Persona.XIANZHOU)),
                new Asker(Persona.resident(own), Set.of(Persona.CHENGDONG)));

        Set<String> foreign = interleave(askers);

        assertThat(foreign).isEmpty();
        assertThat(codesWithoutScope())
                .as("rows that a forgotten scope would show")
                .isEmpty();
    }

    @Test
    void theCheckNoticesAScopeThatStaysOnAConnection() {
        loaded(Persona.CHENGDONG);

        try {
            onEveryConnection("select set_config('app.codes', '{" + Persona.CHENGDONG + "}', false)");

            assertThat(codesWithoutScope()).contains(Persona.CHENGDONG);
        } finally {
            onEveryConnection("select set_config('app.codes', '', false)");
        }
        assertThat(codesWithoutScope()).isEmpty();
    }

    private Set<String> interleave(List<Asker> askers) {
        var inFlight = new Semaphore(32);
        var answers = new ArrayList<CompletableFuture<Set<String>>>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Asker asker : askers) {
                inFlight.acquireUninterruptibly();
                // Every third request fails: a foreign community, a taken page size, an id that is nobody's.
                boolean fails = (round + answers.size()) % 3 == 0;
                answers.add(
                        http.sendAsync(fails ? failing(asker) : listing(asker), HttpResponse.BodyHandlers.ofString())
                                .whenComplete((answer, failure) -> inFlight.release())
                                .thenApply(answer -> shownOutside(asker, answer.body())));
            }
        }
        var foreign = new HashSet<String>();
        answers.forEach(answer -> foreign.addAll(answer.join()));
        return foreign;
    }

    private static Set<String> shownOutside(Asker asker, String body) {
        var shown = new HashSet<String>();
        CODE.matcher(body).results().forEach(match -> shown.add(match.group(1)));
        shown.removeAll(asker.mayShow());
        return shown;
    }

    private static HttpRequest listing(Asker asker) {
        return request(asker, "/households?first=200").GET().build();
    }

    private static HttpRequest failing(Asker asker) {
        String body =
                "{\"communityCode\":\"440303001016\",\"building\":\"1栋\",\"unit\":\"1单元\",\"room\":\"1\",\"id\":\""
                        + UUID.randomUUID() + "\"}";
        boolean saves =
                !asker.mayShow().contains(Persona.SONGYUAN) && asker.persona().household() == null;
        return saves
                ? request(asker, "/households")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build()
                : request(asker, "/residents/" + UUID.randomUUID() + "/reveal")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"reason\":\"r\"}"))
                        .build();
    }

    private static HttpRequest.Builder request(Asker asker, String path) {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + (port == 0 ? io.restassured.RestAssured.port : port) + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + asker.persona().token())
                .header("Content-Type", "application/json");
    }

    private Set<String> codesWithoutScope() {
        var codes = new HashSet<String>();
        List<SqlConnection> all = takeAll();
        try {
            for (SqlConnection connection : all) {
                connection
                        .query("select distinct community_code from household")
                        .execute()
                        .await()
                        .atMost(Duration.ofSeconds(10))
                        .forEach(row -> codes.add(row.getString(0)));
            }
        } finally {
            all.forEach(connection -> connection.close().await().atMost(Duration.ofSeconds(5)));
        }
        return codes;
    }

    private void onEveryConnection(String sql) {
        List<SqlConnection> all = takeAll();
        try {
            all.forEach(connection -> connection.query(sql).execute().await().atMost(Duration.ofSeconds(10)));
        } finally {
            all.forEach(connection -> connection.close().await().atMost(Duration.ofSeconds(5)));
        }
    }

    private List<SqlConnection> takeAll() {
        var all = new ArrayList<SqlConnection>();
        for (int i = 0; i < 4; i++) all.add(pool.getConnection().await().atMost(Duration.ofSeconds(10)));
        return all;
    }

    private static Sample loaded(String community) {
        Sample sample = Sample.in(community);
        sample.door("101", Sample.person(UUID.randomUUID(), "泄漏"));
        return sample.load();
    }
}
