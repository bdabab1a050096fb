package org.lianfang.deploy.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.deploy.keycloak.TestKeycloak.LOCAL;
import static org.lianfang.deploy.keycloak.TestKeycloak.PRODUCTION;
import static org.lianfang.deploy.keycloak.TestKeycloak.SECRETS;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TestKeycloak.Once.class)
class LoginTest {

    private static final String REDIRECT = "http://127.0.0.1:8080/login";

    private static TestKeycloak keycloak;

    @BeforeAll
    static void use(TestKeycloak shared) {
        keycloak = shared;
    }

    @Test
    void theLoginPageIsChineseAndCarriesOurName() {
        String page = gateway(LOCAL).open("zh-CN,zh;q=0.9").body();

        assertThat(page).contains("lang=\"zh-Hans\"", "联防 Lianfang", "用户名", "密码", "登录");
        assertThat(page).contains("简体中文", "English").doesNotContain(">zh-Hans<");
        assertThat(gateway(LOCAL).open("fr").body()).contains("lang=\"zh-Hans\"");
        assertThat(gateway(LOCAL).open("en").body()).contains("Username", "联防 Lianfang");
    }

    @Test
    void thePageOffersNoRegistrationAndNoPasswordReset() {
        assertThat(gateway(LOCAL).open("en").body()).doesNotContain("registration", "reset-credentials");
    }

    @Test
    void aBrowserLoginOfTheGatewayGivesTokensForTheGateway() {
        JsonNode tokens = exchange(gateway(LOCAL).login("grid-worker", "lianfang"), BrowserLogin.VERIFIER)
                .body();

        JsonNode claims = TokenEndpoint.claims(tokens.path("access_token").asText());
        assertThat(claims.path("grants").toString()).isEqualTo("[\"grid-worker@440705001012\"]");
        assertThat(claims.path("azp").asText()).isEqualTo("lianfang-gateway");
        assertThat(claims.path("aud").toString()).contains("\"gateway\"", "\"registry-service\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {LOCAL, PRODUCTION})
    void theGatewayCannotStartALoginWithoutPkce(String realm) {
        String location = gateway(realm)
                .open("zh-CN", Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(location).startsWith(REDIRECT);
        assertThat(BrowserLogin.parameters(location)).containsEntry("error", "invalid_request");
    }

    @Test
    void aPlainChallengeIsNotEnough() {
        String location = gateway(LOCAL)
                .open("zh-CN", Map.of("code_challenge", BrowserLogin.VERIFIER, "code_challenge_method", "plain"))
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(BrowserLogin.parameters(location)).containsEntry("error", "invalid_request");
    }

    @Test
    void aStolenCodeIsWorthNothingWithoutTheVerifier() {
        Map<String, String> back = gateway(LOCAL).login("health-worker", "lianfang");

        TokenEndpoint.Answer answer = exchange(back, "another-verifier-of-at-least-forty-three-chars-1");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("error").asText()).isEqualTo("invalid_grant");
    }

    @Test
    void aLoginThatWouldReturnAnywhereElseIsRefused() {
        for (String elsewhere : List.of(
                "http://127.0.0.1.example.invalid/login", "http://127.0.0.1:8080/console", REDIRECT + "/../graphql")) {
            var foreign = new BrowserLogin(keycloak, LOCAL, "lianfang-gateway", elsewhere);

            assertThat(foreign.open("zh-CN").statusCode()).as(elsewhere).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {LOCAL, PRODUCTION})
    void theGatewayHasNoPasswordGrant(String realm) {
        assertRefused(realm, "lianfang-gateway", SECRETS.get("LIANFANG_GATEWAY_SECRET"), "unauthorized_client");
    }

    @ParameterizedTest
    @ValueSource(strings = {LOCAL, PRODUCTION})
    void keycloaksCommandLineClientHasNoPasswordGrant(String realm) {
        assertRefused(realm, "admin-cli", "", "unauthorized_client");
    }

    @Test
    void theGatewaysSecretIsNotWhatTheFileSays() {
        TokenEndpoint.Answer answer = TokenEndpoint.of(keycloak, PRODUCTION)
                .post(Map.of(
                        "grant_type", "client_credentials",
                        "client_id", "lianfang-operator",
                        "client_secret", "${LIANFANG_OPERATOR_SECRET}"));

        assertThat(answer.status()).isEqualTo(401);
    }

    private static void assertRefused(String realm, String client, String secret, String error) {
        Map<String, String> form = new HashMap<>(Map.of(
                "grant_type", "password", "client_id", client, "username", "grid-worker", "password", "lianfang"));
        if (!secret.isEmpty()) {
            form.put("client_secret", secret);
        }

        TokenEndpoint.Answer answer = TokenEndpoint.of(keycloak, realm).post(form);

        assertThat(answer.status()).isIn(400, 401);
        assertThat(answer.body().path("error").asText()).isEqualTo(error);
    }

    private static BrowserLogin gateway(String realm) {
        return new BrowserLogin(keycloak, realm, "lianfang-gateway", REDIRECT);
    }

    private static TokenEndpoint.Answer exchange(Map<String, String> back, String verifier) {
        return TokenEndpoint.of(keycloak, LOCAL)
                .post(Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "lianfang-gateway",
                        "client_secret",
                        SECRETS.get("LIANFANG_GATEWAY_SECRET"),
                        "redirect_uri",
                        REDIRECT,
                        "code",
                        back.get("code"),
                        "code_verifier",
                        verifier));
    }
}
