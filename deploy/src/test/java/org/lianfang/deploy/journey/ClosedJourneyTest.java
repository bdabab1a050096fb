package org.lianfang.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Design §9: a gateway in production runs stored documents only, and shows nobody its schema. */
@Order(6)
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(RunningStack.Once.class)
class ClosedJourneyTest {

    private static final String CHENGDONG = "440705001012";

    private final RunningStack stack;
    private final ClosedGateway gateway;

    ClosedJourneyTest(RunningStack stack) {
        this.stack = stack;
        this.gateway = ClosedGateway.beside(stack);
    }

    @AfterAll
    void stop() {
        gateway.close();
    }

    @Test
    void aFreeQueryIsRefusedAndSaysWhatToDo() {
        Answer refused = ask(Map.of("query", "{ streets { code name } }"));

        assertThat(refused.body().has("data")).isFalse();
        assertThat(refused.code()).isEqualTo("BAD_INPUT");
        assertThat(problem(refused)).isEqualTo("DOCUMENT_UNKNOWN");
        assertThat(refused.body().path("errors").path(0).path("message").asText())
                .contains("documentId");
    }

    @Test
    void anUnknownNameIsRefused() {
        assertThat(problem(ask(Map.of("documentId", "Everything")))).isEqualTo("DOCUMENT_UNKNOWN");
    }

    @Test
    void aStoredDocumentIsAnsweredByItsName() {
        Answer answer = ask(
                Map.of("documentId", "Overview", "variables", Map.of("street", "440705001", "community", CHENGDONG)));

        assertThat(answer.data().path("community").path("name").asText()).isEqualTo("城东社区");
        assertThat(answer.data()
                        .path("street")
                        .path("overview")
                        .path("population")
                        .path("residents")
                        .asInt())
                .isPositive();
    }

    @Test
    void aStoredDocumentIsAnsweredByItsTextToo() {
        Answer answer = ask(Map.of("query", "query Me { me { username displayName grants { role area } } } # mine"));

        assertThat(answer.data().path("me").path("username").asText()).isEqualTo(Logins.OFFICER);
    }

    @Test
    void aVisitIsRecordedByAStoredDocument() {
        ObservedDoor door = ObservedDoor.in(stack.graph(), Logins.MANAGER, CHENGDONG);

        Answer answer = gateway.ask(
                Logins.GRID_WORKER,
                Map.of("documentId", "RecordVisit", "variables", Map.of("visit", door.visit(UUID.randomUUID()))));

        assertThat(answer.data().path("recordVisit").path("checks")).hasSize(2);
        assertThat(answer.data().path("recordVisit").path("needs")).hasSize(2);
    }

    @Test
    void theSchemaIsNotToBeHad() {
        for (String question :
                new String[] {"{ __schema { types { name } } }", "{ __type(name: \"Resident\") { name } }"}) {
            Answer refused = ask(Map.of("query", question));
            assertThat(refused.body().has("data")).isFalse();
            assertThat(problem(refused)).isEqualTo("DOCUMENT_UNKNOWN");
        }
        Map<String, Object> smuggled = new HashMap<>();
        smuggled.put("documentId", "Me");
        smuggled.put("query", "query Me { __schema { types { name } } }");
        assertThat(problem(ask(smuggled))).isEqualTo("DOCUMENT_UNKNOWN");
        for (String path : new String[] {"/graphql/schema.graphql", "/q/graphql-ui", "/q/openapi", "/q/swagger-ui"}) {
            String token = stack.logins().token(Logins.OFFICER);
            assertThat(stack.wire().get(gateway.uri().resolve(path), token).status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    /** Whatever ends TLS hands on plain HTTP, as this test does. */
    @Test
    void itsSessionTravelsOverTlsOnly() {
        String outside = "https://" + gateway.uri().getAuthority() + "/login";
        var loginServer = new LoginServer(stack);
        var login = new LoginByHand();
        loginServer.allowReturnTo(outside);
        try {
            HttpResponse<String> asked = login.open(gateway.uri().resolve("/"));
            HttpResponse<String> back = login.logIn(login.open(LoginByHand.location(asked)), Logins.OFFICER);
            assertThat(LoginByHand.location(back).toString()).startsWith(outside + "?");
            HttpResponse<String> loggedIn = login.open(
                    gateway.uri().resolve("/login?" + LoginByHand.location(back).getRawQuery()));

            assertThat(LoginByHand.cookiesOf(asked)).isNotEmpty().allMatch(cookie -> cookie.contains("; Secure"));
            assertThat(LoginByHand.cookiesOf(loggedIn))
                    .anyMatch(cookie -> cookie.startsWith("q_session_web"))
                    .allMatch(cookie -> cookie.contains("; Secure"))
                    .allMatch(cookie -> cookie.contains("; HTTPOnly"))
                    .allMatch(cookie -> cookie.contains("; SameSite=Lax"));
        } finally {
            loginServer.forbidReturnTo(outside);
        }
    }

    @Test
    void itsLogIsJsonAndWarnsOfNothing() throws IOException {
        assertThat(Files.readAllLines(gateway.log()))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("{"))
                .noneMatch(line -> line.contains("\"level\":\"WARN\"") || line.contains("\"level\":\"ERROR\""));
    }

    private Answer ask(Map<String, ?> body) {
        return gateway.ask(Logins.OFFICER, body);
    }

    private static String problem(Answer answer) {
        return answer.body()
                .path("errors")
                .path(0)
                .path("extensions")
                .path("problem")
                .asText();
    }
}
