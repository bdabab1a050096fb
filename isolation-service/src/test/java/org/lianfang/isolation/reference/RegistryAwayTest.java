package org.lianfang.isolation.reference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.lianfang.platformtest.Persona.CHENGDONG;
import static org.lianfang.platformtest.Persona.GRID_WORKER;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.SONGYUAN;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.lianfang.isolation.AVisit;
import org.lianfang.isolation.AnOrder;
import org.lianfang.isolation.Neighbourhood;
import org.lianfang.isolation.OnIsolation;
import org.lianfang.platformtest.Database;

/** Registry-service frozen, then killed and started again (design, section 9): the door at which somebody stands is still served. */
@OnIsolation
class RegistryAwayTest {

    private static final Duration READY = Duration.ofSeconds(90);

    private static ProcessHandle registry() {
        return ProcessHandle.current()
                .descendants()
                .filter(each -> each.info().commandLine().orElse("").contains("registry-service/target/quarkus-app"))
                .findFirst()
                .orElseThrow();
    }

    private static void signal(ProcessHandle process, String signal) throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                .start()
                .waitFor();
        assertThat(code).isZero();
    }

    private static long visits(Neighbourhood.Flat flat) {
        return Long.parseLong(
                Database.column("isolation", "select count(*) from visit where household_id = '" + flat.id() + "'")
                        .get(0));
    }

    private static void served(Neighbourhood.Flat known, Neighbourhood.Flat unknown, Neighbourhood.Flat foreign) {
        AVisit.to(known)
                .reading(known.resident(), 36.6)
                .need("MEDICINE", "降压药吃到周四")
                .by(GRID_WORKER)
                .statusCode(200);
        AVisit.to(unknown)
                .reading(unknown.resident(), 36.6)
                .by(GRID_WORKER)
                .statusCode(503)
                .body("code", equalTo("SERVICE_UNAVAILABLE"))
                .body("service", equalTo("registry-service"));
        AVisit.to(known).reading(unknown.resident(), 36.6).by(GRID_WORKER).statusCode(503);
        // Kept here, but not within this caller's scope.
        AVisit.to(foreign).by(GRID_WORKER).statusCode(503);
        AnOrder.forFlat(CHENGDONG, known).by(MANAGER).statusCode(503).body("service", equalTo("registry-service"));
        AnOrder.forFlat(CHENGDONG, known).previewedBy(MANAGER).statusCode(503);
        assertThat(visits(unknown)).isZero();
        GRID_WORKER
                .asks()
                .body(Map.of("ids", List.of(known.id())))
                .post("/visits/by-households")
                .then()
                .statusCode(200);
    }

    private static void wholeAgain(Neighbourhood.Flat unknown) {
        Instant end = Instant.now().plusSeconds(10);
        AVisit visit = AVisit.to(unknown).reading(unknown.resident(), 36.6);
        while (visit.by(GRID_WORKER).extract().statusCode() != 200) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        assertThat(visits(unknown)).isEqualTo(1);
    }

    @Test
    void aFrozenRegistryKeepsNobodyWaiting() throws Exception {
        Neighbourhood.Flat known = Neighbourhood.aFlat(CHENGDONG, 1);
        Neighbourhood.Flat unknown = Neighbourhood.aFlat(CHENGDONG, 1);
        Neighbourhood.Flat foreign = Neighbourhood.aFlat(SONGYUAN, 1);
        AVisit.to(known).reading(known.resident(), 36.5).by(GRID_WORKER).statusCode(200);
        AVisit.to(foreign)
                .by(org.lianfang.platformtest.Persona.MANAGER_SONGYUAN)
                .statusCode(200);
        AVisit repeated = AVisit.to(known).reading(known.resident(), 36.5);
        repeated.by(GRID_WORKER).statusCode(200);
        ProcessHandle registry = registry();

        signal(registry, "STOP");
        try {
            Instant start = Instant.now();
            AVisit.to(known).by(GRID_WORKER).statusCode(200);
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofMillis(3000));
            // What happened before is answered without asking anybody.
            start = Instant.now();
            repeated.by(GRID_WORKER).statusCode(200);
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofMillis(1500));
            served(known, unknown, foreign);
            // Once the line is cut, the answer comes at once.
            for (int i = 0; i < 20; i++) AVisit.to(known).by(GRID_WORKER).statusCode(200);
            start = Instant.now();
            AVisit.to(unknown).by(GRID_WORKER).statusCode(503);
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofMillis(1000));
        } finally {
            signal(registry, "CONT");
        }
        wholeAgain(unknown);
    }

    @Test
    void aKilledRegistryIsUsedAgainAsSoonAsItIsBack() throws Exception {
        Neighbourhood.Flat known = Neighbourhood.aFlat(CHENGDONG, 1);
        Neighbourhood.Flat unknown = Neighbourhood.aFlat(CHENGDONG, 1);
        Neighbourhood.Flat foreign = Neighbourhood.aFlat(SONGYUAN, 1);
        AVisit.to(known).reading(known.resident(), 36.5).by(GRID_WORKER).statusCode(200);
        ProcessHandle registry = registry();
        var command = new ArrayList<>(List.of(registry.info().command().orElseThrow()));
        command.addAll(List.of(registry.info().arguments().orElseThrow()));

        registry.destroyForcibly();
        registry.onExit().get(10, TimeUnit.SECONDS);
        served(known, unknown, foreign);

        Process again = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(again::destroyForcibly));
        awaitReady();
        wholeAgain(unknown);
    }

    private static void awaitReady() {
        Instant end = Instant.now().plus(READY);
        while (true) {
            try {
                if (given().baseUri(Neighbourhood.registry())
                                .get("/q/health/ready")
                                .statusCode()
                        == 200) return;
            } catch (Exception notYet) {
                assertThat(Instant.now()).isBefore(end);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }
}
