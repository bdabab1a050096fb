package org.lianfang.deploy.places;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.lianfang.deploy.stack.StackFailure;
import org.lianfang.deploy.wire.Tokens;
import org.lianfang.deploy.wire.Wire;

/** The operator's service login at the four services. Whatever it sends may be sent again. */
public final class Operator {

    // The longest that registry gives itself for bulk work.
    private static final Duration BULK = Duration.ofMinutes(5);

    private final URI registry;
    private final URI volunteer;
    private final List<URI> services;
    private final String client;
    private final String secret;
    private final Wire wire = new Wire();
    private final Tokens tokens;

    /** @param services all four, registry first and volunteer-service last */
    public Operator(List<URI> services, URI tokenEndpoint, String client, String secret) {
        this.registry = services.get(0);
        this.volunteer = services.get(services.size() - 1);
        this.services = List.copyOf(services);
        this.tokens = new Tokens(tokenEndpoint, wire);
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
                    BodyPublishers.ofString(Wire.written(communities))));
        }
    }

    /** Tells volunteer-service the days that are not what their weekday says; answers how many were new to it. */
    public int keep(Holidays holidays) {
        var body = BodyPublishers.ofString(Wire.written(holidays.days()));
        return accepted(send(volunteer, "/operator/calendar-days", "PUT", "application/json", body))
                .path("count")
                .asInt();
    }

    private HttpResponse<String> send(URI service, String path, String method, String type, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path))
                .timeout(BULK)
                .header("Authorization", "Bearer " + tokens.ofService(client, secret))
                .method(method, body);
        if (type != null) request.header("Content-Type", type);
        return wire.exchange(request.build());
    }

    private static JsonNode accepted(HttpResponse<String> answer) {
        JsonNode body = Wire.parsed(answer.body());
        if (answer.statusCode() < 300) return body;
        throw new StackFailure(
                "被拒绝（" + answer.statusCode() + "）："
                        + body.path("title").asText(answer.uri().getPath()),
                "refused at " + answer.uri().getPath() + " "
                        + body.path("field").asText());
    }
}
