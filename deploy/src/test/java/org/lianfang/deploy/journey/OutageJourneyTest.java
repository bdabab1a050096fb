package org.lianfang.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianfang.deploy.stack.Part;

/** Design §9: the database or the login server is away; the rest says so in time, goes on as far as it can, and recovers by itself. */
@Order(8)
@ExtendWith(RunningStack.Once.class)
class OutageJourneyTest {

    private static final Duration WITHIN_TWO_SECONDS = Duration.ofMillis(3_500);
    private static final Duration RECOVERED_WITHIN = Duration.ofSeconds(30);
    private static final Map<Part, String> READS = Map.of(
            Part.REGISTRY, "/households?area=440705001&first=1",
            Part.ISOLATION, "/cases?area=440705001&first=1",
            Part.SUPPLY, "/orders?area=440705001&first=1",
            Part.VOLUNTEER, "/shifts?area=440705001&first=1");

    private final RunningStack stack;

    OutageJourneyTest(RunningStack stack) {
        this.stack = stack;
    }

    @Test
    void withoutTheDatabaseEveryServiceSaysSoInTimeAndRecoversByItself() {
        String reader = stack.logins().token(Logins.OFFICER);
        String writer = stack.logins().token(Logins.MANAGER);
        stack.processes().postgres().stop();
        try {
            for (int i = 0; i < 2; i++) {
                for (Part part : Part.SERVICES) {
                    assertUnavailable(part, "read", stack.wire().get(at(part, READS.get(part)), reader));
                    assertUnavailable(part, "write", stack.wire().post(at(part, path(part)), writer, body(part)));
                    assertThat(health(part, "live")).as(part.module()).isEqualTo(200);
                    assertThat(health(part, "ready")).as(part.module()).isEqualTo(503);
                }
            }
            Answer graph = stack.graph().askWith(reader, RunningStack.WHOLE, Map.of());
            assertThat(graph.status()).isEqualTo(200);
            assertThat(graph.awayServices()).hasSize(Part.SERVICES.size());
            assertThat(graph.errors()).allMatch(error -> error.endsWith(" SERVICE_UNAVAILABLE"));
        } finally {
            stack.start(Part.POSTGRES);
        }
        Instant back = Instant.now();
        for (Part part : Part.SERVICES) {
            awaitStatus(() -> health(part, "ready"), back);
            awaitStatus(
                    () -> stack.wire().get(at(part, READS.get(part)), reader).status(), back);
        }
        stack.awaitWhole();
        System.out.printf(
                "PostgreSQL back: whole after %d ms%n",
                Duration.between(back, Instant.now()).toMillis());
    }

    @Test
    void aFrozenDatabaseIsToldInTimeByReadinessAndByEveryRead() {
        String reader = stack.logins().token(Logins.OFFICER);
        stack.processes().postgres().pause();
        try {
            for (Part part : Part.SERVICES) {
                Answer ready = stack.wire().get(at(part, "/q/health/ready"), null);
                assertThat(ready.status()).as(part.module()).isEqualTo(503);
                assertThat(ready.took()).as(part.module()).isLessThan(WITHIN_TWO_SECONDS);
                assertThat(health(part, "live")).as(part.module()).isEqualTo(200);
                assertUnavailable(part, "read", stack.wire().get(at(part, READS.get(part)), reader));
            }
        } finally {
            stack.processes().postgres().resume();
        }
        Instant back = Instant.now();
        for (Part part : Part.SERVICES) awaitStatus(() -> health(part, "ready"), back);
        stack.awaitWhole();
    }

    @Test
    void withoutTheLoginServerThoseWhoAreLoggedInGoOnWorking() {
        String token = stack.logins()
                .passwordGrant("lianfang-dev", Logins.OFFICER)
                .body()
                .path("access_token")
                .asText();
        stack.processes().process(Part.KEYCLOAK).stop();
        try {
            for (int i = 0; i < 3; i++) {
                Answer answer = stack.graph().askWith(token, RunningStack.WHOLE, Map.of());
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.errors()).isEmpty();
            }
            for (Part part : Part.SERVICES) {
                assertThat(stack.wire().get(at(part, READS.get(part)), token).status())
                        .as(part.module())
                        .isEqualTo(200);
            }
            // A token signed by an unknown key must not make anyone wait for the keys of a server that is away.
            String forged = new TokenForge(token).signedByAnotherKey(claims -> {});
            Answer refused = stack.graph().askWith(forged, RunningStack.WHOLE, Map.of());
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.took()).isLessThan(Duration.ofSeconds(5));
            assertNewLoginIsToldToWait();
        } finally {
            stack.start(Part.KEYCLOAK);
            stack.awaitReady(Part.KEYCLOAK);
        }
        String fresh = stack.logins()
                .passwordGrant("lianfang-dev", Logins.OFFICER)
                .body()
                .path("access_token")
                .asText();
        assertThat(stack.graph().askWith(fresh, RunningStack.WHOLE, Map.of()).errors())
                .isEmpty();
        assertThat(page().statusCode()).isEqualTo(302);
    }

    @Test
    void aFrozenLoginServerDoesNotHoldUpANewLogin() {
        stack.processes().process(Part.KEYCLOAK).pause();
        try {
            assertNewLoginIsToldToWait();
        } finally {
            stack.processes().process(Part.KEYCLOAK).resume();
        }
        assertThat(page().statusCode()).isEqualTo(302);
    }

    /** A redirect would lead to a server that does not answer. */
    private void assertNewLoginIsToldToWait() {
        Instant asked = Instant.now();
        HttpResponse<String> page = page();
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body()).contains("登录服务暂时不可用，请稍后再试。", "The login server is away, try again shortly.");
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    /** The first page as a browser asks for it that has no session yet. */
    private HttpResponse<String> page() {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(at(Part.GATEWAY, "/")).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void assertUnavailable(Part part, String what, Answer answer) {
        System.out.printf(
                "%s without its database, %s: %d in %d ms%n",
                part.module(), what, answer.status(), answer.took().toMillis());
        assertThat(answer.status()).as("%s %s", part.module(), what).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("SERVICE_UNAVAILABLE");
        assertThat(answer.took()).isLessThan(WITHIN_TWO_SECONDS);
    }

    private static String path(Part part) {
        return switch (part) {
            case REGISTRY -> "/households";
            case ISOLATION -> "/cases/" + UUID.randomUUID() + "/cancel";
            case SUPPLY -> "/orders";
            default -> "/shifts";
        };
    }

    private static Map<String, Object> body(Part part) {
        String id = UUID.randomUUID().toString();
        Instant starts = Instant.now().plus(Duration.ofDays(40));
        return switch (part) {
            case REGISTRY -> Map.of("id", id, "communityCode", "440705001012", "address", "无库路1号");
            case ISOLATION -> Map.of("reason", "名单有误");
            case SUPPLY ->
                Map.of(
                        "id",
                        id,
                        "communityCode",
                        "440705001012",
                        "address",
                        "东门岗亭",
                        "kind",
                        "MEAL",
                        "channel",
                        "PHONE",
                        "text",
                        "盒饭2份");
            default ->
                Map.of(
                        "id",
                        id,
                        "communityCode",
                        "440705001012",
                        "post",
                        "GATE",
                        "title",
                        "值守",
                        "place",
                        "东门",
                        "startsAt",
                        starts.toString(),
                        "endsAt",
                        starts.plus(Duration.ofHours(2)).toString(),
                        "capacity",
                        1);
        };
    }

    private int health(Part part, String kind) {
        return stack.wire().get(at(part, "/q/health/" + kind), null).status();
    }

    private static void awaitStatus(IntSupplier status, Instant since) {
        while (status.getAsInt() != 200) {
            assertThat(Duration.between(since, Instant.now())).isLessThan(RECOVERED_WITHIN);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private URI at(Part part, String path) {
        return stack.url(part).resolve(path);
    }
}
