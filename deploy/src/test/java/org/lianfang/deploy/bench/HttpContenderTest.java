package org.lianfang.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.deploy.bench.HttpContender.Question;

/** Against a real server: what is asked, and that no answer is taken unseen. */
class HttpContenderTest {

    private static final Duration SHORT = Duration.ofMillis(200);

    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private HttpServer server;
    private volatile String answer = "{\"residents\": 4}";
    private volatile int status = 200;
    private volatile boolean inChunks;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, inChunks ? 0 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theSameAnswerCounts() {
        assertThat(asked().run(2, SHORT).answers()).isPositive();
        assertThat(tokens).containsExactly("Bearer secret");
    }

    @Test
    void soDoesOneInChunks() {
        inChunks = true;

        assertThat(asked().run(2, SHORT).answers()).isPositive();
    }

    @Test
    void anotherAnswerThanTheFirstDoesNot() {
        HttpContender contender = asked();
        answer = "{\"residents\": 5}";

        assertThatThrownBy(() -> contender.run(2, SHORT)).isInstanceOf(WrongAnswer.class);
    }

    @Test
    void aRefusalDoesNot() {
        HttpContender contender = asked();
        status = 503;

        assertThatThrownBy(() -> contender.run(2, SHORT))
                .isInstanceOf(WrongAnswer.class)
                .hasMessageContaining("503");
    }

    private HttpContender asked() {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new HttpContender("us", url, () -> "secret", List.of(new Question("POST", "/graphql", "{}")));
    }
}
