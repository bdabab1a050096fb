package org.lianfang.gateway.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.lianfang.gateway.Graph;
import org.lianfang.gateway.World;
import org.lianfang.platformtest.Backend;
import org.lianfang.platformtest.Persona;

/** The live feed is declared and not offered yet: who asks for it is answered with an error at once, and never left waiting. */
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
    void overASocketASubscriptionIsAnsweredWithAnErrorAtOnce() throws Exception {
        var frames = new Frames();
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Authorization", "Bearer " + Persona.VOLUNTEER.token())
                .subprotocols("graphql-transport-ws")
                .buildAsync(URI.create("ws://localhost:" + RestAssured.port + "/graphql"), frames)
                .get(10, TimeUnit.SECONDS);

        socket.sendText("{\"type\":\"connection_init\"}", true).get(10, TimeUnit.SECONDS);
        assertThat(frames.next().path("type").asText()).isEqualTo("connection_ack");
        String payload = new ObjectMapper().writeValueAsString(CHANGED);
        socket.sendText("{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":" + payload + "}}", true)
                .get(10, TimeUnit.SECONDS);

        JsonNode answer = frames.next();
        assertThat(answer.path("id").asText()).isEqualTo("1");
        assertThat(answer.path("type").asText()).isEqualTo("error");
        assertThat(answer.path("payload")).isNotEmpty();
        socket.abort();
    }

    private static final class Frames implements WebSocket.Listener {

        private final BlockingQueue<String> whole = new LinkedBlockingQueue<>();
        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                whole.add(part.toString());
                part.setLength(0);
            }
            socket.request(1);
            return null;
        }

        JsonNode next() throws Exception {
            String frame = whole.poll(15, TimeUnit.SECONDS);
            assertThat(frame).as("a frame within 15 s").isNotNull();
            return new ObjectMapper().readTree(frame);
        }
    }
}
