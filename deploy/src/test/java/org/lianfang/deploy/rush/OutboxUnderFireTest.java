package org.lianfang.deploy.rush;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianfang.deploy.wire.Phone;
import org.lianfang.platformtest.ServiceProcess;

/**
 * The outbox under fire: two instances empty it side by side and send nothing twice; one is killed with {@code kill -9} while it
 * sends, and nothing is lost.
 */
class OutboxUnderFireTest {

    private static final String CHENGDONG = "440705001012";
    private static final int NOTICES = 300;
    private static final int MIDDLE = NOTICES + NOTICES / 5;
    private static final int TAKEN_AT_ONCE = 20;
    private static final Map<String, String> HASTE = Map.of(
            "lianfang.web-hook.inside", "true",
            "lianfang.outbox.every", "PT0.1S",
            "lianfang.outbox.lease", "PT20S");

    private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
    private final CountDownLatch killed = new CountDownLatch(1);

    @TempDir
    static Path folder;

    @Test
    void nothingIsSentTwiceByTwoAndNothingIsLostWithOneOfThem() throws Exception {
        HttpServer receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        var threads = Executors.newFixedThreadPool(16);
        receiver.setExecutor(threads);
        receiver.createContext("/told", this::take);
        receiver.start();
        try (var postgres = new Server(folder)) {
            int[] ports = {Server.freePort(), Server.freePort()};
            List<String> instances = List.of("http://127.0.0.1:" + ports[0], "http://127.0.0.1:" + ports[1]);
            try (ServiceProcess first = RushUnderFireTest.instance(ports[0], postgres, HASTE);
                    ServiceProcess second = RushUnderFireTest.instance(ports[1], postgres, HASTE)) {
                RushUnderFireTest.open(instances);
                RushUnderFireTest.publish(instances, Duration.ofDays(3), 5);
                hook(instances, receiver.getAddress().getPort());

                tell(postgres);
                awaitSent(postgres, NOTICES);
                assertThat(calls).hasSize(NOTICES);
                assertThat(calls.values()).allMatch(times -> times.get() == 1);

                tell(postgres);
                await(() -> calls.size() > MIDDLE);
                first.process().destroyForcibly().waitFor();
                assertThat(calls.size()).as("in the middle").isLessThan(2 * NOTICES);
                killed.countDown();
                awaitSent(postgres, 2 * NOTICES);
                assertThat(calls).hasSize(2 * NOTICES);
                int again = calls.values().stream().mapToInt(AtomicInteger::get).sum() - 2 * NOTICES;
                assertThat(again).as("what the killed one had under way").isBetween(0, TAKEN_AT_ONCE);
            }
        } finally {
            receiver.stop(0);
            threads.shutdownNow();
        }
    }

    private void take(HttpExchange call) throws IOException {
        calls.computeIfAbsent(call.getRequestHeaders().getFirst("Idempotency-Key"), key -> new AtomicInteger())
                .incrementAndGet();
        if (calls.size() > MIDDLE) {
            // Both have calls under way when the one is killed, however fast they are.
            await(killed);
        } else {
            // As long as a program elsewhere takes.
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(30));
        }
        call.sendResponseHeaders(204, -1);
        call.close();
    }

    private static void hook(List<String> instances, int port) {
        var made = Phone.with("community-manager", CHENGDONG, 1, instances)
                .post(
                        "/web-hooks",
                        "{\"communityCode\": \"%s\", \"url\": \"http://127.0.0.1:%d/told\"}"
                                .formatted(CHENGDONG, port));
        assertThat(made.status()).isEqualTo(200);
    }

    private static void tell(Server postgres) throws SQLException {
        postgres.execute(
                """
                with told as (
                    insert into volunteer (id, name, since) select gen_random_uuid(), '志愿者', now() from generate_series(1, %d)
                    returning id)
                insert into notice (volunteer_id, shift_id, community_code, kind, made_at)
                select told.id, s.id, s.community_code, 'REMINDER', now() from told cross join (select * from shift limit 1) s"""
                        .formatted(NOTICES));
    }

    private static void awaitSent(Server postgres, int many) throws Exception {
        await(() -> postgres.column("select count(*) from delivery where sent_at is not null")
                .get(0)
                .equals("" + many));
        assertThat(postgres.column(
                        "select count(*) || ' ' || count(sent_at) || ' ' || count(given_up_at) from delivery"))
                .containsExactly(many + " " + many + " 0");
    }

    private static void await(CountDownLatch moment) {
        try {
            moment.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface State {
        boolean isReached() throws Exception;
    }

    private static void await(State state) throws Exception {
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (!state.isReached() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
