package org.lianfang.gateway.shift;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.lianfang.gateway.Graph;
import org.lianfang.gateway.Socket;
import org.lianfang.gateway.World;
import org.lianfang.platformtest.Backend;
import org.lianfang.platformtest.Persona;

/** The live feed through the gateway: over a socket only, with a login, and each event within the listener's area. */
@QuarkusTest
@QuarkusTestResource(value = Backend.class, initArgs = @ResourceArg(name = "siblings", value = World.SERVICES))
class FeedTest {

    private static final String CHANGED =
            "subscription { shiftChanged(area: \"440705001012\") { id booked waiting cancelled } }";

    @Test
    void overHttpASubscriptionIsRefusedAtOnce() {
        Graph.ask(Persona.VOLUNTEER, CHANGED)
                .statusCode(400)
                .body("errors.size()", equalTo(1))
                .body("errors[0].message", containsString("WebSocket"))
                .body("errors[0].extensions.code", equalTo("BAD_INPUT"))
                .body("errors[0].extensions.problem", equalTo("SOCKET_ONLY"));
    }

    @Test
    void whatChangesInTheAreaIsToldWithWhatIsJoinedToIt() throws Exception {
        World.open();
        try (Socket.Open line = Socket.listen(
                Persona.MANAGER.token(),
                "subscription { shiftChanged(area: \"44\") { id booked changedAt community { name } } }")) {
            publish(Persona.MANAGER_SONGYUAN, Persona.SONGYUAN);
            String here = publish(Persona.MANAGER, Persona.CHENGDONG);
            JsonNode told = shift(line.next());
            assertThat(told.path("id").asText()).isEqualTo(here);
            assertThat(told.path("community").path("name").asText()).isEqualTo("城东社区");

            Graph.ask(Persona.VOLUNTEER, "mutation { bookShift(shiftId: \"%s\") { id } }".formatted(here))
                    .statusCode(200);
            JsonNode booked = shift(line.next());
            assertThat(booked.path("booked").asInt()).isEqualTo(1);

            Instant seen = Instant.parse(booked.path("changedAt").asText());
            try (Socket.Open back = Socket.listen(Persona.MANAGER.token(), since(seen))) {
                assertThat(shift(back.next()).path("id").asText()).isNotEmpty();
            }
        }
    }

    @Test
    void whatCannotBeToldCompletesAtOnce() throws Exception {
        try (Socket.Open line =
                Socket.listen(Persona.MANAGER.token(), "subscription { shiftChanged(area: \"城东\") { id } }")) {
            assertThat(line.next().path("type").asText()).isEqualTo("complete");
        }
    }

    @Test
    void aSocketEndsWithItsLogin() throws Exception {
        try (Socket.Open line = Socket.listen(Persona.MANAGER.tokenFor(Duration.ofSeconds(4)), CHANGED)) {
            assertThat(line.isClosed()).isTrue();
        }
    }

    @Test
    void aPageFromElsewhereOpensNoSocketWithTheSessionOfABrowser() {
        given().header("Upgrade", "websocket")
                .header("Connection", "Upgrade")
                .header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")
                .header("Sec-WebSocket-Version", "13")
                .header("Sec-WebSocket-Protocol", "graphql-transport-ws")
                .header("Origin", "https://elsewhere.test")
                .cookie("q_session_web", "whatever")
                .get("/graphql")
                .then()
                .statusCode(403)
                .body("errors[0].extensions.problem", equalTo("FOREIGN_PAGE"));
    }

    private static String since(Instant at) {
        return "subscription { shiftChanged(area: \"440705001012\", since: \"" + at + "\") { id } }";
    }

    private static JsonNode shift(JsonNode frame) {
        assertThat(frame.path("type").asText()).as(frame.toString()).isEqualTo("next");
        return frame.path("payload").path("data").path("shiftChanged");
    }

    private static String publish(Persona manager, String community) {
        Instant starts = Instant.now().plusSeconds(86_400);
        return Graph.ask(
                        manager,
                        """
                        mutation { publishShift(shift: {communityCode: "%s", post: GATE, title: "门岗", place: "东门",
                            startsAt: "%s", endsAt: "%s", capacity: 2}) { id } }"""
                                .formatted(community, starts, starts.plusSeconds(3600)))
                .extract()
                .path("data.publishShift.id");
    }

    @Test
    void overASocketNoErrorRepeatsWhatWasSent() throws Exception {
        assertThat(Socket.refusal(Persona.VOLUNTEER, "query($n: Int = \"13812345678\") { me { username } }"))
                .isEqualTo("QUERY_INVALID");
    }
}
