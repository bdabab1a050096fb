package org.lianfang.deploy.places;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.lianfang.deploy.stack.StackFailure;

/** The operator's service login at the four services. Whatever it sends may be sent again. */
public final class Operator {

    private static final ObjectMapper JSON = new ObjectMapper();
    // The longest that registry gives itself for bulk work.
    private static final Duration BULK = Duration.ofMinutes(5);

    private final URI registry;
    private final List<URI> services;
    private final URI tokenEndpoint;
    private final String client;
    private final String secret;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** @param services all four, registry first */
    public Operator(List<URI> services, URI tokenEndpoint, String client, String secret) {
        this.registry = services.get(0);
        this.services = List.copyOf(services);
        this.tokenEndpoint = tokenEndpoint;
        this.client = client;
        this.secret = secret;
    }

    /** Replaces registry's official list by this one. */
    public JsonNode importList(OfficialList list) {
        try {
            return accepted(
                    send(registry, "/operator/divisions", "PUT", "text/csv", BodyPublishers.ofFile(list.file())));
        } catch (IOException e) {
            throw new StackFailure("名录文件读不出：" + list.file(), "The list cannot be read", e);
        }
    }

    /** A street with its communities as registry lists them; null where the list does not have it. */
    public JsonNode street(String code) {
        var answer = send(registry, "/operator/divisions/" + code, "GET", null, BodyPublishers.noBody());
        return answer.statusCode() == 404 ? null : accepted(answer);
    }

    /** Opens these communities in every service; repeated, it corrects their names. */
    public void open(Object communities) {
        for (URI service : services) {
            accepted(send(
                    service,
                    "/operator/communities",
                    "PUT",
                    "application/json",
                    BodyPublishers.ofString(written(communities))));
        }
    }

    private HttpResponse<String> send(URI service, String path, String method, String type, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path))
                .timeout(BULK)
                .header("Authorization", "Bearer " + token())
                .method(method, body);
        if (type != null) request.header("Content-Type", type);
        return exchange(request.build());
    }

    private String token() {
        String form =
                "grant_type=client_credentials&client_id=" + encoded(client) + "&client_secret=" + encoded(secret);
        return accepted(exchange(HttpRequest.newBuilder(tokenEndpoint)
                        .timeout(Duration.ofSeconds(30))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build()))
                .path("access_token")
                .asText();
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            String where = request.uri().getAuthority();
            throw new StackFailure(
                    where + " 没有应答：请先 ./deploy/up 启动", where + " does not answer: start it first with ./deploy/up", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("已中断", "interrupted", e);
        }
    }

    private static JsonNode accepted(HttpResponse<String> answer) {
        try {
            JsonNode body = JSON.readTree(answer.body());
            if (answer.statusCode() < 300) return body;
            throw new StackFailure(
                    "被拒绝（" + answer.statusCode() + "）："
                            + body.path("title").asText(answer.uri().getPath()),
                    "refused at " + answer.uri().getPath() + " "
                            + body.path("field").asText());
        } catch (JsonProcessingException e) {
            throw new StackFailure("应答不是 JSON", "The answer of " + answer.uri().getPath() + " is no JSON", e);
        }
    }

    private static String written(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
