package org.lianfang.gateway.graph;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.gateway.Downstream;
import org.lianfang.gateway.Graph;
import org.lianfang.gateway.Siblings;
import org.lianfang.gateway.World;
import org.lianfang.platformtest.Backend;
import org.lianfang.platformtest.Persona;

/** Equal questions with one token at one moment are answered together, by work that began after each was asked (ADR 25). */
@QuarkusTest
@QuarkusTestResource(value = Backend.class, initArgs = @ResourceArg(name = "siblings", value = World.SERVICES))
class SharedAnswersTest {

    private static final String SERVICE = "volunteer-service";
    private static final String NUMBERS = "POST /volunteering/summaries";
    private static final String OVERVIEW =
            "{ community(code: \"440705001012\") { overview { volunteering { shiftsToday } } } }";
    private static final Duration LONG_ENOUGH_TO_ARRIVE = Duration.ofMillis(400);

    private final ExecutorService people = Executors.newFixedThreadPool(32);
    private final String token = Persona.MANAGER.token();

    @BeforeEach
    void openAndWarm() {
        World.withDoors(1);
        Graph.askPatiently(Persona.MANAGER, OVERVIEW);
        Downstream.forget();
    }

    @AfterEach
    void thaw() {
        Siblings.thaw(SERVICE);
        people.shutdownNow();
    }

    @Test
    void whoAsksWhileTheSameIsUnderWayIsAnsweredByTheNextRunTogether() {
        Siblings.freeze(SERVICE);
        var first = asking(token, OVERVIEW);
        awaitAsked(1);
        List<CompletableFuture<ExtractableResponse<Response>>> others = new ArrayList<>();
        for (int i = 0; i < 12; i++) others.add(asking(token, OVERVIEW));
        // The first is silent for too long: the next run goes on beside it.
        awaitAsked(2);
        Siblings.thaw(SERVICE);

        String told = first.join().asString();
        assertThat(told).doesNotContain("errors").contains("shiftsToday");
        for (var each : others) {
            assertThat(each.join().statusCode()).isEqualTo(200);
            assertThat(each.join().asString()).isEqualTo(told);
        }
        assertThat(asked())
                .as("the first, one run for the twelve, and one for who was slow to arrive")
                .isBetween(2L, 3L);
    }

    @Test
    void anotherTokenOrAnotherQuestionIsAnsweredByItself() {
        Siblings.freeze(SERVICE);
        var all = List.of(
                asking(token, OVERVIEW),
                asking(Persona.STREET_OFFICER.token(), OVERVIEW),
                asking(token, OVERVIEW.replace("shiftsToday", "placesToday")));
        awaitAsked(3);
        Siblings.thaw(SERVICE);

        for (var each : all) assertThat(each.join().asString()).doesNotContain("errors");
    }

    @Test
    void nobodyIsToldWhatAnotherIs() {
        List<Persona> who = List.of(Persona.MANAGER, Persona.STREET_OFFICER, Persona.GRID_WORKER);
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Persona one = who.get(i % 3);
            all.add(asking(one.token(), "{ me { grants { role area } } }")
                    .thenAccept(answer -> assertThat(answer.<List<String>>path("data.me.grants.role"))
                            .containsExactly(role(one))));
        }
        all.forEach(CompletableFuture::join);
    }

    @Test
    void theSameActTwiceIsDoneTwice() {
        String act =
                """
                mutation { saveHousehold(household: {id: "%s", kind: HOME, communityCode: "440705001012", building: "9栋", room: "101"}) { id } }
                """
                        .formatted(UUID.randomUUID());
        Siblings.freeze("registry-service");
        var both = List.of(asking(token, act), asking(token, act));
        pause();
        long sent =
                Downstream.calls().stream().filter("POST /households"::equals).count();
        Siblings.thaw("registry-service");

        assertThat(sent).isEqualTo(2);
        for (var each : both) assertThat(each.join().asString()).doesNotContain("errors");
    }

    @Test
    void whoHangsUpLeavesTheOthersTheirAnswer() throws IOException {
        Siblings.freeze(SERVICE);
        var gone = new ArrayList<Socket>();
        gone.add(sent(OVERVIEW));
        awaitAsked(1);
        gone.add(sent(OVERVIEW));
        // Long enough to be behind, and not so long that the one before has begun its run.
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        var stays = asking(token, OVERVIEW);
        pause();
        for (Socket each : gone) each.close();
        Siblings.thaw(SERVICE);

        assertThat(stays.join().asString()).doesNotContain("errors").contains("shiftsToday");
        assertThat(asking(token, OVERVIEW).join().statusCode()).isEqualTo(200);
    }

    @Test
    void whatCannotRunIsRefusedForEach() {
        List<CompletableFuture<ExtractableResponse<Response>>> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) all.add(asking(token, "{ community(code: 12) { name } }"));

        for (var each : all) {
            assertThat(each.join().<List<?>>path("errors")).isNotEmpty();
            assertThat(each.join().<Object>path("data")).isNull();
        }
    }

    private static String role(Persona who) {
        if (who == Persona.MANAGER) return "COMMUNITY_MANAGER";
        return who == Persona.STREET_OFFICER ? "STREET_OFFICER" : "GRID_WORKER";
    }

    private CompletableFuture<ExtractableResponse<Response>> asking(String bearer, String document) {
        return CompletableFuture.supplyAsync(
                () -> given().auth()
                        .oauth2(bearer)
                        .contentType(ContentType.JSON)
                        .body(Map.of("query", document))
                        .post("/graphql")
                        .then()
                        .extract(),
                people);
    }

    /** A request on a line of its own, whose answer nobody has read yet. */
    private Socket sent(String document) throws IOException {
        byte[] body =
                "{\"query\":\"%s\"}".formatted(document.replace("\"", "\\\"")).getBytes(StandardCharsets.UTF_8);
        var socket = new Socket("localhost", RestAssured.port);
        String head =
                "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: Bearer %s\r\nContent-Length: %d\r\n\r\n"
                        .formatted(token, body.length);
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(body);
        socket.getOutputStream().flush();
        return socket;
    }

    private static long asked() {
        return Downstream.calls().stream().filter(NUMBERS::equals).count();
    }

    private static void awaitAsked(long times) {
        Instant end = Instant.now().plusSeconds(2);
        while (asked() < times && Instant.now().isBefore(end)) LockSupport.parkNanos(1_000_000);
        assertThat(asked()).isEqualTo(times);
    }

    private static void pause() {
        LockSupport.parkNanos(LONG_ENOUGH_TO_ARRIVE.toNanos());
    }
}
