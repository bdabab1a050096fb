package org.lianfang.gateway.graph;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.lianfang.platformtest.Persona.GRID_WORKER;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianfang.gateway.Graph;
import org.lianfang.gateway.World;
import org.lianfang.platformtest.Backend;
import org.lianfang.platformtest.Persona;
import org.lianfang.platformtest.TestTokens;

@QuarkusTest
@QuarkusTestResource(value = Backend.class, initArgs = @ResourceArg(name = "siblings", value = World.SERVICES))
class EndpointTest {

    private static final Map<String, String> ME = Map.of("query", "{ me { username } }");

    @Test
    void whoIsLoggedInIsAnswered() {
        Graph.ask(GRID_WORKER, "{ me { username displayName grants { role area } } }")
                .statusCode(200)
                .body("data.me.username", equalTo("grid-worker@440705001012"))
                .body("data.me.grants[0].role", equalTo("GRID_WORKER"))
                .body("data.me.grants[0].area", equalTo("440705001012"))
                .body("$", not(hasKey("errors")));
    }

    @Test
    void aStoredDocumentIsAskedForByItsName() {
        GRID_WORKER
                .asks()
                .body(Map.of("documentId", "Me"))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("data.me.username", equalTo("grid-worker@440705001012"));
        GRID_WORKER
                .asks()
                .body(Map.of("documentId", "Nobody"))
                .post("/graphql")
                .then()
                .statusCode(400)
                .body("errors[0].extensions.problem", equalTo("DOCUMENT_UNKNOWN"))
                .body("errors[0].extensions.field", equalTo("documentId"));
    }

    @Test
    void anAnonymousCallIsUnauthenticatedAndNeverRedirected() {
        given().contentType(ContentType.JSON)
                .redirects()
                .follow(false)
                .body(ME)
                .post("/graphql")
                .then()
                .statusCode(401)
                .contentType(ContentType.JSON)
                .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"))
                .body("data", nullValue());
    }

    @Test
    void aSocketNeedsALoginToo() {
        given().header("Upgrade", "websocket")
                .header("Connection", "Upgrade")
                .header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")
                .header("Sec-WebSocket-Version", "13")
                .header("Sec-WebSocket-Protocol", "graphql-transport-ws")
                .get("/graphql")
                .then()
                .statusCode(401);
    }

    @Test
    void aForgedExpiredOrForeignTokenIsUnauthenticated() {
        String good = GRID_WORKER.token();
        String tampered = good.substring(0, good.length() - 6) + "AAAAAA";
        String expired = token(TestTokens.ISSUER, Set.of("gateway"), java.time.Duration.ofSeconds(-120));
        String otherAudience = token(TestTokens.ISSUER, Set.of("registry-service"), java.time.Duration.ofMinutes(5));
        String otherIssuer = token("https://elsewhere.test", Set.of("gateway"), java.time.Duration.ofMinutes(5));

        for (String token : List.of(tampered, expired, otherAudience, otherIssuer, "nonsense")) {
            given().auth()
                    .oauth2(token)
                    .contentType(ContentType.JSON)
                    .body(ME)
                    .post("/graphql")
                    .then()
                    .statusCode(401)
                    .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
        }
    }

    @Test
    void onlyJsonIsExecuted() throws Exception {
        for (String type : List.of(
                "text/plain", "application/graphql", "application/x-www-form-urlencoded", "multipart/form-data")) {
            var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/graphql"))
                    .header("Authorization", "Bearer " + GRID_WORKER.token())
                    .header("Content-Type", type)
                    .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"{me{username}}\"}"))
                    .build();

            var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).as(type).isEqualTo(415);
            assertThat(answer.body()).contains("UNSUPPORTED_MEDIA_TYPE").doesNotContain("data");
        }
    }

    @Test
    void nothingIsChangedByGet() {
        GRID_WORKER
                .asks()
                .queryParam("query", "mutation { checkOut(bookingId: \"" + UUID.randomUUID() + "\") { id } }")
                .get("/graphql")
                .then()
                .statusCode(405)
                .body("errors[0].extensions.problem", equalTo("POST_ONLY"));
    }

    @Test
    void aQueryMayComeByGet() {
        GRID_WORKER
                .asks()
                .queryParam("query", "query Me($yes: Boolean!) { me { username @include(if: $yes) } }")
                .queryParam("variables", "{\"yes\":true}")
                .queryParam("operationName", "Me")
                .get("/graphql")
                .then()
                .statusCode(200)
                .body("data.me.username", equalTo("grid-worker@440705001012"));
    }

    @Test
    void queryParametersDoNotAddToAPost() {
        GRID_WORKER
                .asks()
                .queryParam("query", "{ streets { code } }")
                .body(ME)
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("data", hasKey("me"))
                .body("data", not(hasKey("streets")));
    }

    @Test
    void aBatchIsRefused() {
        GRID_WORKER
                .asks()
                .body(List.of(ME, ME))
                .post("/graphql")
                .then()
                .statusCode(400)
                .body("errors[0].extensions.problem", equalTo("NOT_JSON"));
    }

    @Test
    void aBodyAboveOneMegabyteIsRefused() {
        String large = "{\"query\":\"{me{username}}\",\"variables\":{\"x\":\"" + "x".repeat(1_100_000) + "\"}}";

        GRID_WORKER.asks().body(large).post("/graphql").then().statusCode(413);
    }

    @Test
    void theSchemaIsNotServedAsAFile() {
        GRID_WORKER.asks().get("/graphql/schema.graphql").then().statusCode(404);
        GRID_WORKER.asks().get("/q/graphql-ui").then().statusCode(404);
    }

    @Test
    void otherMethodsAreNotTaken() {
        GRID_WORKER.asks().body(ME).put("/graphql").then().statusCode(405).header("Allow", "GET, POST");
    }

    @Test
    void anInvalidIdIsBadInputAndIsNotRepeated() {
        Graph.ask(GRID_WORKER, "query($id: ID!) { household(id: $id) { id } }", Map.of("id", "13800000000"))
                .body("errors[0].extensions.code", equalTo("BAD_INPUT"))
                .body("errors[0].extensions.field", equalTo("id"))
                .body("errors[0].message", not(containsString("13800000000")));
    }

    @Test
    void aVariableOfTheWrongTypeIsBadInputAndIsNotRepeated() {
        Graph.ask(
                        GRID_WORKER,
                        "query($first: Int) { households(filter: {}, first: $first) { nodes { id } } }",
                        Map.of("first", "13800000000"))
                .body("errors[0].extensions.code", equalTo("BAD_INPUT"))
                .body("errors[0].extensions.field", equalTo("first"))
                .body("errors[0].message", not(containsString("13800000000")));
    }

    @Test
    void healthNamesTheCommit() {
        given().get("/q/health").then().body("checks.find { it.name == 'revision' }.data.commit", not(nullValue()));
    }

    @Test
    void nobodyWithoutAGrantSeesPlaces() {
        Graph.ask(Persona.NOBODY, "{ me { grants { role } } streets { code } }")
                .statusCode(200)
                .body("data.me.grants.size()", equalTo(0))
                .body("data.streets", nullValue())
                .body("errors[0].path", equalTo(List.of("streets")))
                .body("errors[0].extensions.code", equalTo("FORBIDDEN"));
    }

    private static String token(String issuer, Set<String> audience, java.time.Duration lifespan) {
        return TestTokens.claims(
                GRID_WORKER.id(),
                "x",
                "x",
                GRID_WORKER.roles(),
                GRID_WORKER.grants(),
                null,
                audience,
                issuer,
                lifespan);
    }
}
