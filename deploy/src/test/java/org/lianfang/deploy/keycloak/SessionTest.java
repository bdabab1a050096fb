package org.lianfang.deploy.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.deploy.keycloak.TestKeycloak.LOCAL;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestKeycloak.Once.class)
class SessionTest {

    private static TestKeycloak keycloak;

    @BeforeAll
    static void use(TestKeycloak shared) {
        keycloak = shared;
    }

    @Test
    void anAccessTokenLivesFiveMinutes() {
        JsonNode tokens = keycloak.tokens("grid-worker");
        JsonNode claims = TokenEndpoint.claims(tokens.path("access_token").asText());

        assertThat(tokens.path("expires_in").asInt()).isEqualTo(300);
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
    }

    @Test
    void aRefreshTokenWorksOnce() {
        String first = keycloak.tokens("health-worker").path("refresh_token").asText();
        TokenEndpoint.Answer used = refresh(first);
        assertThat(used.status()).isEqualTo(200);
        assertThat(used.body().path("refresh_token").asText()).isNotEqualTo(first);

        TokenEndpoint.Answer again = refresh(first);

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.body().path("error").asText()).isEqualTo("invalid_grant");
    }

    @Test
    void guessingAPasswordLocksTheAccountEvenForTheRightOne() {
        String username = "volunteer-049";
        for (int guess = 0; guess < 6; guess++) {
            assertThat(login(username, "guess-" + guess).status()).isIn(400, 401);
        }

        TokenEndpoint.Answer right = login(username, "lianfang");

        assertThat(right.body().path("error").asText()).isEqualTo("invalid_grant");
        assertThat(login("volunteer-045", "lianfang").status())
                .as("others are not locked")
                .isEqualTo(200);
    }

    @Test
    void noClientCanAskForAnOfflineSession() {
        TokenEndpoint.Answer answer = TokenEndpoint.of(keycloak, LOCAL)
                .post(Map.of(
                        "grant_type", "password",
                        "client_id", "lianfang-dev",
                        "username", "volunteer-044",
                        "password", "lianfang",
                        "scope", "openid offline_access"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("error").asText()).isEqualTo("invalid_scope");
    }

    private static TokenEndpoint.Answer refresh(String token) {
        return TokenEndpoint.of(keycloak, LOCAL)
                .post(Map.of("grant_type", "refresh_token", "client_id", "lianfang-dev", "refresh_token", token));
    }

    private static TokenEndpoint.Answer login(String username, String password) {
        return TokenEndpoint.of(keycloak, LOCAL)
                .post(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "lianfang-dev",
                        "username",
                        username,
                        "password",
                        password));
    }
}
