package org.lianfang.deploy.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody can give oneself a household or a grant: the account page and its API are tried with a token that may use them. */
@ExtendWith(TestKeycloak.Once.class)
class SelfEditTest {

    private static final String OWN_HOUSEHOLD = "0190a000-0000-7000-8000-000000000001";
    private static final String FOREIGN_HOUSEHOLD = "0190a000-0000-7000-8000-0000000000ff";

    private static TestKeycloak keycloak;

    @BeforeAll
    static void use(TestKeycloak shared) {
        keycloak = shared;
    }

    @Test
    void aResidentCannotMoveIntoAnotherHousehold() {
        String token = accountTokenOfNew(
                "resident-with-account",
                """
                "attributes": {"household": ["%s"]}, "groups": ["/居民 residents/resident"]"""
                        .formatted(OWN_HOUSEHOLD));

        int status = edit(token, "household", FOREIGN_HOUSEHOLD);

        assertThat(status).isIn(204, 400);
        assertThat(keycloak.claims("resident-with-account").path("household").asText())
                .isEqualTo(OWN_HOUSEHOLD);
    }

    @Test
    void nobodyCanGiveOneselfAGrant() {
        String token = accountTokenOfNew(
                "volunteer-with-account", """
                "groups": ["/440705001 会城街道/volunteer"]""");

        int status = edit(token, "grants", "street-officer@440705001");

        assertThat(status).isIn(204, 400);
        assertThat(keycloak.claims("volunteer-with-account").path("grants").toString())
                .isEqualTo("[\"volunteer@440705001\"]");
    }

    @Test
    void whoHasNoHouseholdCannotTakeOne() {
        String token = accountTokenOfNew("nobody-with-account", "\"groups\": []");

        int status = edit(token, "household", FOREIGN_HOUSEHOLD);

        assertThat(status).isIn(204, 400);
        assertThat(keycloak.claims("nobody-with-account").has("household")).isFalse();
    }

    @Test
    void nobodyCanChangeTheOwnNameThatOthersAreShown() {
        String token = accountTokenOfNew("renamer-with-account", "\"groups\": []");
        ObjectNode account = (ObjectNode) account(token);
        account.put("firstName", "街道书记");

        HttpResponse<String> answer = save(token, account);

        assertThat(answer.statusCode()).isIn(204, 400);
        assertThat(keycloak.claims("renamer-with-account").path("name").asText())
                .isEqualTo("甄自编");
    }

    @Test
    void whatOneMayChangeIsSaved() {
        String token = accountTokenOfNew("mail-with-account", "\"groups\": []");
        ObjectNode account = (ObjectNode) account(token);
        account.put("email", "mail@example.invalid");

        assertThat(save(token, account).statusCode()).isEqualTo(204);
        assertThat(account(token).path("email").asText()).isEqualTo("mail@example.invalid");
    }

    @Test
    void aTokenOfTheDevelopmentClientOpensNoAccountPage() {
        HttpResponse<String> answer =
                send(request(keycloak.tokens("resident").path("access_token").asText()));

        assertThat(answer.statusCode()).isIn(401, 403);
    }

    @Test
    void evenWhatAnAdministratorHangsOnASingleAccountIsNoGrant() {
        JsonNode user = keycloak.admin()
                .get("/local/users?exact=true&username=volunteer-046")
                .path(0);
        ObjectNode changed = user.deepCopy();
        changed.set("attributes", Json.parse("{\"grants\": [\"street-officer@440705001\"]}"));

        keycloak.admin().put("/local/users/" + user.path("id").asText(), changed);

        assertThat(keycloak.claims("volunteer-046").path("grants").toString()).isEqualTo("[\"volunteer@440705001\"]");
    }

    /** A new account as an administrator creates it: with the account page that the demo logins lack. */
    private static String accountTokenOfNew(String username, String more) {
        keycloak.admin()
                .post(
                        "/local/users",
                        Json.parse(
                                """
                {"username": "%s", "firstName": "甄自编", "enabled": true, %s,
                 "credentials": [{"type": "password", "value": "lianfang"}]}"""
                                        .formatted(username, more)));
        URI account = keycloak.realm(TestKeycloak.LOCAL).resolve("account/");
        return new BrowserLogin(keycloak, TestKeycloak.LOCAL, "account-console", account.toString())
                .tokens(username, "lianfang")
                .path("access_token")
                .asText();
    }

    private static int edit(String token, String attribute, String value) {
        ObjectNode account = (ObjectNode) account(token);
        account.withObject("/attributes").putArray(attribute).add(value);
        return save(token, account).statusCode();
    }

    private static JsonNode account(String token) {
        HttpResponse<String> answer = send(request(token));
        assertThat(answer.statusCode()).isEqualTo(200);
        return Json.parse(answer.body());
    }

    private static HttpResponse<String> save(String token, JsonNode account) {
        return send(request(token).POST(BodyPublishers.ofString(account.toString())));
    }

    private static HttpRequest.Builder request(String token) {
        return HttpRequest.newBuilder(keycloak.realm(TestKeycloak.LOCAL).resolve("account/"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
