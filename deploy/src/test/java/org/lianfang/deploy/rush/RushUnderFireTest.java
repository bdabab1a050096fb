package org.lianfang.deploy.rush;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianfang.deploy.wire.OwnIssuer;
import org.lianfang.deploy.wire.Phone;
import org.lianfang.platformtest.ServiceProcess;

/**
 * Rules 1 and 2 under fire: 500 people rush on five places at two instances, one request in ten is sent twice, and in the middle an
 * instance and then PostgreSQL are killed with {@code kill -9}. Afterwards everything is counted again.
 */
class RushUnderFireTest {

    private static final String CHENGDONG = "440705001012";
    private static final int CALLERS = 500;
    private static final int PLACES = 5;
    private static final int LINE = 50; // Design, rule 2: twice the places, at least fifty.
    private static final int AT_ONCE = 64;
    // Fewer than there is room for: what is killed falls while places are still given, not when all that is left is
    // refusals.
    private static final int ASK_AT_FIRST = 20;
    private static final int ASK_THE_SECOND = 45;
    // The rest ask while the database dies, and the last when it is dead.
    private static final int ASK_THE_DEAD = CALLERS * 9 / 10;

    @TempDir
    static Path folder;

    @Test
    void nobodyIsOversoldLostOrCountedTwice() throws Exception {
        try (var postgres = new Server(folder)) {
            int[] ports = {Server.freePort(), Server.freePort()};
            List<String> instances = IntStream.of(ports)
                    .mapToObj(port -> "http://127.0.0.1:" + port)
                    .toList();
            ServiceProcess first = instance(ports[0], postgres);
            try (ServiceProcess second = instance(ports[1], postgres)) {
                String shift = publish(instances);
                var answered = new AtomicInteger();
                var alone = new CountDownLatch(1);
                var falling = new CountDownLatch(1);
                var dead = new CountDownLatch(1);
                var answers = new ArrayList<CompletableFuture<List<Phone.Answer>>>();
                ExecutorService phones = Executors.newFixedThreadPool(AT_ONCE);
                for (int i = 0; i < CALLERS; i++) {
                    Phone caller = Phone.with("volunteer", CHENGDONG, i, instances);
                    boolean twice = i % 10 == 0;
                    int number = i;
                    answers.add(CompletableFuture.supplyAsync(
                            () -> {
                                if (number >= ASK_THE_DEAD) await(dead);
                                else if (number >= ASK_THE_SECOND) await(falling);
                                else if (number >= ASK_AT_FIRST) await(alone);
                                return book(caller, shift, twice, answered);
                            },
                            phones));
                }
                await(answered, ASK_AT_FIRST / 2);
                first.process().destroyForcibly().waitFor();
                alone.countDown();
                await(answered, (ASK_AT_FIRST + ASK_THE_SECOND) / 2);
                assertThat(answered.get()).as("in the middle").isLessThan(PLACES + LINE);
                falling.countDown();
                postgres.kill();
                dead.countDown();
                postgres.comeBack();
                ServiceProcess again = instance(ports[0], postgres);
                Map<Integer, Phone.Answer> byCaller = new HashMap<>();
                for (int i = 0; i < CALLERS; i++) {
                    List<Phone.Answer> own = answers.get(i).join();
                    assertThat(own.stream().map(Phone.Answer::id).distinct())
                            .as("caller " + i)
                            .hasSize(1);
                    byCaller.put(i, own.get(0));
                }
                phones.shutdown();
                recount(postgres, shift, byCaller);
                movesUpInOrder(postgres, shift, byCaller, instances);
                again.close();
            }
        }
    }

    private static List<Phone.Answer> book(Phone caller, String shift, boolean twice, AtomicInteger answered) {
        String path = "/shifts/" + shift + "/bookings";
        var own = new ArrayList<Phone.Answer>();
        var again = twice ? CompletableFuture.supplyAsync(() -> caller.post(path, "{}")) : null;
        own.add(caller.post(path, "{}"));
        if (twice) own.add(again.join());
        answered.incrementAndGet();
        return own;
    }

    private static void recount(Server postgres, String shift, Map<Integer, Phone.Answer> byCaller)
            throws SQLException {
        String live = " from booking where shift_id = '" + shift
                + "' and status in ('BOOKED', 'WAITING', 'OFFERED', 'ATTENDED')";
        assertThat(postgres.column("select booked || ' ' || waiting from shift where id = '" + shift + "'"))
                .containsExactly(PLACES + " " + LINE);
        assertThat(postgres.column("select status || ' ' || count(*)" + live + " group by status order by status"))
                .containsExactly("BOOKED " + PLACES, "WAITING " + LINE);
        assertThat(postgres.column("select count(distinct volunteer_id)" + live))
                .containsExactly("" + (PLACES + LINE));
        // Who was told of a place or a position has it, and nobody else has one.
        assertThat(byCaller.values().stream()
                        .filter(answer -> answer.status() == 200)
                        .map(answer -> answer.id() + " " + answer.state()))
                .containsExactlyInAnyOrderElementsOf(postgres.column("select id || ' ' || status" + live));
        assertThat(byCaller.values().stream()
                        .filter(answer -> answer.status() != 200)
                        .map(Phone.Answer::problem))
                .hasSize(CALLERS - PLACES - LINE)
                .containsOnly("WAITING_LIST_FULL");
        // The places went to those who asked first.
        assertThat(postgres.column("select status" + live + " order by ticket limit " + PLACES))
                .containsOnly("BOOKED");
    }

    private static void movesUpInOrder(
            Server postgres, String shift, Map<Integer, Phone.Answer> byCaller, List<String> instances)
            throws SQLException {
        List<String> next = postgres.column("select id from booking where shift_id = '" + shift
                + "' and status = 'WAITING' order by ticket limit 5");
        byCaller.forEach((number, answer) -> {
            if (!answer.state().equals("BOOKED")) return;
            Phone caller = Phone.with("volunteer", CHENGDONG, number, instances);
            assertThat(caller.post("/bookings/" + answer.id() + "/cancel", "{}").status())
                    .isEqualTo(200);
        });
        assertThat(postgres.column("select id from booking where shift_id = '" + shift
                        + "' and status = 'BOOKED' order by ticket"))
                .isEqualTo(next);
    }

    private static void await(CountDownLatch moment) {
        try {
            moment.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(AtomicInteger answered, int many) {
        Instant end = Instant.now().plusSeconds(120);
        while (answered.get() < many && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private static String publish(List<String> instances) {
        open(instances);
        return publish(instances, Duration.ofDays(3), PLACES);
    }

    static void open(List<String> instances) {
        String communities =
                "[{\"code\":\"%s\",\"name\":\"城东社区\",\"officialName\":\"城东社区居委会\",\"streetName\":\"会城街道\"}]"
                        .formatted(CHENGDONG);
        Phone.with("operator", null, 1, instances).send("PUT", "/operator/communities", communities);
    }

    static String publish(List<String> instances, Duration ahead, int places) {
        String id = UUID.randomUUID().toString();
        Instant starts = Instant.now().plus(ahead);
        var published = Phone.with("community-manager", CHENGDONG, 1, instances)
                .post(
                        "/shifts",
                        """
                        {"id": "%s", "communityCode": "%s", "post": "GATE", "title": "门岗", "place": "东门",
                         "startsAt": "%s", "endsAt": "%s", "capacity": %d}"""
                                .formatted(id, CHENGDONG, starts, starts.plusSeconds(7200), places));
        assertThat(published.status()).as(published.toString()).isEqualTo(200);
        return id;
    }

    static ServiceProcess instance(int port, Server postgres) {
        return instance(port, postgres, Map.of());
    }

    static ServiceProcess instance(int port, Server postgres, Map<String, String> more) {
        var properties = new HashMap<>(more);
        properties.put("lianfang.db-port", String.valueOf(postgres.port()));
        properties.put("lianfang.db-migration-password", Server.PASSWORD);
        properties.put("lianfang.db-runtime-password", Server.PASSWORD);
        properties.put("lianfang.data-key", "bGlhbmZhbmctdGVzdC1kYXRhLWtleS0zMi1ieXRlcyE=");
        properties.putAll(OwnIssuer.settings());
        return ServiceProcess.start("volunteer-service", port, properties);
    }
}
