package org.lianfang.deploy.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import org.lianfang.deploy.stack.StackFailure;

/** JSON over HTTP/1.1. Everything that is sent may be sent again, so a busy or missing server is asked again. */
public final class Wire {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(LocalDate.class, ToStringSerializer.instance))
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();
    private static final int TRIES = 8;
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public HttpResponse<String> exchange(HttpRequest request) {
        IOException last = null;
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
                if (answer.statusCode() != 503 || attempt == TRIES) {
                    return answer;
                }
            } catch (IOException e) {
                last = e;
            } catch (InterruptedException e) {
                throw interrupted();
            }
            pause(PAUSE.multipliedBy(attempt));
        }
        String why = last == null ? "503" : last.getClass().getSimpleName();
        throw new StackFailure(
                request.uri().getAuthority() + " 没有应答（" + why + "）：请先 ./deploy/up 启动",
                request.uri().getAuthority() + " does not answer: start it first with ./deploy/up");
    }

    public static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    public static String written(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** What cannot be read is a missing node. */
    public static JsonNode parsed(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static StackFailure interrupted() {
        Thread.currentThread().interrupt();
        return new StackFailure("已中断", "interrupted");
    }
}
