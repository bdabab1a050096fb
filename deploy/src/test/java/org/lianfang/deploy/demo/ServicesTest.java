package org.lianfang.deploy.demo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.lianfang.deploy.stack.StackFailure;
import org.lianfang.deploy.wire.Wire;

class ServicesTest {

    @Test
    void aRefusedCreateIsOneLineForPeople() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(409, -1);
            }
        });
        server.start();
        try {
            URI orders = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/orders");
            var answer = new Wire().exchange(HttpRequest.newBuilder(orders).build());

            assertThatThrownBy(() -> Services.accepted("POST", "/orders", answer))
                    .isInstanceOf(StackFailure.class)
                    .hasMessage("演示数据被拒绝：POST /orders 409 · the demo data was refused");
        } finally {
            server.stop(0);
        }
    }
}
