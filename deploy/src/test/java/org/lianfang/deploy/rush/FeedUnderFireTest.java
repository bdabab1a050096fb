package org.lianfang.deploy.rush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianfang.deploy.wire.Phone;
import org.lianfang.platformtest.ServiceProcess;

/** The feed, under fire: what one instance does the other tells; when one is killed, who comes back elsewhere is told what she missed. */
class FeedUnderFireTest {

    private static final String CHENGDONG = "440705001012";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    static Path folder;

    @Test
    void eachInstanceTellsWhatAnyOfThemDoesAlsoTheOneThatIsLeft() throws Exception {
        try (var postgres = new Server(folder)) {
            int[] ports = {Server.freePort(), Server.freePort()};
            String one = "http://127.0.0.1:" + ports[0];
            String other = "http://127.0.0.1:" + ports[1];
            try (ServiceProcess first = RushUnderFireTest.instance(ports[0], postgres);
                    ServiceProcess second = RushUnderFireTest.instance(ports[1], postgres)) {
                RushUnderFireTest.open(List.of(one, other));
                bothHearTheDatabase(postgres);

                try (var atOther = line(other, "");
                        var atOne = line(one, "")) {
                    String here = published(one);
                    assertThat(hears(atOther, here)).as("from the other").isTrue();
                    assertThat(hears(atOne, here)).as("from itself").isTrue();
                }

                Instant gone = Instant.now();
                String meanwhile = published(one);
                first.process().destroyForcibly().waitFor();
                try (var back = line(other, "?since=" + gone)) {
                    assertThat(hears(back, meanwhile)).as("missed").isTrue();
                    assertThat(hears(back, published(other))).as("from then on").isTrue();
                }
                assertThat(second.process().isAlive()).isTrue();
            }
        }
    }

    private static String published(String instance) {
        return RushUnderFireTest.publish(List.of(instance), Duration.ofDays(3), 5);
    }

    private static BufferedReader line(String instance, String query) throws IOException, InterruptedException {
        String token =
                Phone.with("community-manager", CHENGDONG, 1, List.of(instance)).token();
        var request = HttpRequest.newBuilder(URI.create(instance + "/shifts/changes" + query))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    /** Whether the line tells of this shift before it ends. */
    private static boolean hears(BufferedReader line, String shift) {
        return assertTimeoutPreemptively(PATIENCE, () -> {
            String said = line.readLine();
            while (said != null && !said.contains(shift)) said = line.readLine();
            return said != null;
        });
    }

    private static void bothHearTheDatabase(Server postgres) throws SQLException {
        Instant end = Instant.now().plus(PATIENCE);
        String listening = "select count(*) from pg_stat_activity where query ilike 'listen%'";
        while (!postgres.column(listening).equals(List.of("2")) && Instant.now().isBefore(end))
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
}
