package org.lianfang.deploy.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.deploy.stack.StackFailure;

/** How commands speak with a server that is busy, refuses or is not there. */
class WireTest {

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private int busyTimes;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                boolean busy = asked.incrementAndGet() <= busyTimes;
                exchange.sendResponseHeaders(busy ? 503 : 409, -1);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aBusyServerIsAskedAgain() {
        busyTimes = 2;

        HttpResponse<String> answer = new Wire().exchange(request());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(asked).hasValue(3);
    }

    @Test
    void aRefusalIsNotRepeated() {
        HttpResponse<String> answer = new Wire().exchange(request());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(asked).hasValue(1);
    }

    @Test
    void datesAreDaysAndWhatIsNullIsLeftOut() {
        record Order(String id, String communityCode, LocalDate exposedOn) {}

        assertThat(Wire.written(new Order(null, "440705001012", LocalDate.of(2026, 1, 24))))
                .isEqualTo("{\"communityCode\":\"440705001012\",\"exposedOn\":\"2026-01-24\"}");
        assertThat(Wire.written(Map.of())).isEqualTo("{}");
    }

    @Test
    void aServerThatIsNotThereIsNamed() {
        server.stop(0);

        assertThatThrownBy(() -> new Wire().exchange(request()))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("./deploy/up");
    }

    private HttpRequest request() {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/orders"))
                .build();
    }
}
