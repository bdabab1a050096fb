package org.lianfang.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.lianfang.platformtest.Persona;

/** Asks the graph over a socket, as a page that stays open does. */
public final class Socket {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Socket() {}

    /** The problem with which this is refused; nothing that was sent may be in the answer. */
    public static String refusal(Persona who, String document) {
        try {
            return asked(who, document);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String asked(Persona who, String document) throws Exception {
        try (Open open = listen(who.token(), document)) {
            JsonNode answer = open.next();
            assertThat(answer.path("id").asText()).isEqualTo("1");
            assertThat(answer.path("type").asText()).as(answer.toString()).isEqualTo("error");
            assertThat(answer.toString()).doesNotContain("13812345678");
            return answer.findPath("problem").asText();
        }
    }

    /** Subscribes with this document. */
    public static Open listen(String token, String document) throws Exception {
        var frames = new Frames();
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .subprotocols("graphql-transport-ws")
                .buildAsync(URI.create("ws://localhost:" + RestAssured.port + "/graphql"), frames)
                .get(10, TimeUnit.SECONDS);
        var open = new Open(socket, frames);
        open.send("{\"type\":\"connection_init\"}");
        assertThat(open.next().path("type").asText()).isEqualTo("connection_ack");
        open.send("{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":" + JSON.writeValueAsString(document)
                + "}}");
        return open;
    }

    /** A socket on which something was asked. */
    public record Open(WebSocket socket, Frames frames) implements AutoCloseable {

        public JsonNode next() throws Exception {
            return frames.next();
        }

        /** Whether the other side closes the socket. */
        public boolean isClosed() throws InterruptedException {
            return frames.closed.await(20, TimeUnit.SECONDS);
        }

        private void send(String text) throws Exception {
            socket.sendText(text, true).get(10, TimeUnit.SECONDS);
        }

        @Override
        public void close() {
            socket.abort();
        }
    }

    /** What came over a socket. */
    public static final class Frames implements WebSocket.Listener {

        private final CountDownLatch closed = new CountDownLatch(1);

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

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closed.countDown();
            return null;
        }

        private JsonNode next() throws Exception {
            String frame = whole.poll(15, TimeUnit.SECONDS);
            assertThat(frame).as("a frame within 15 s").isNotNull();
            return JSON.readTree(frame);
        }
    }
}
