package org.lianfang.volunteer;

import static org.lianfang.volunteer.AccessRoles.SEE;
import static org.lianfang.volunteer.AccessRow.ANYWHERE;

import io.restassured.RestAssured;
import io.restassured.builder.ResponseBuilder;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.lianfang.platformtest.Persona;

/** The row of the table of rights for the feed: a stream says at its beginning whether it is opened, and is hung up then. */
final class LiveAccess {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private LiveAccess() {}

    static Map<String, AccessRow> rows() {
        return Map.of("GET /shifts/changes", new AccessRow(SEE, LiveAccess::listen, ANYWHERE));
    }

    private static Response listen(Persona who, Target at) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/shifts/changes?area=" + at.area()))
                .header("Authorization", "Bearer " + who.token())
                .header("Accept", "text/event-stream")
                .build();
        try {
            var answer = CLIENT.send(request, BodyHandlers.ofInputStream());
            answer.body().close();
            return new ResponseBuilder().setStatusCode(answer.statusCode()).build();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
