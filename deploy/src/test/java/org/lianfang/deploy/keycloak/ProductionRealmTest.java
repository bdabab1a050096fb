package org.lianfang.deploy.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.deploy.keycloak.TestKeycloak.PRODUCTION;
import static org.lianfang.deploy.keycloak.TestKeycloak.SECRETS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The realm file as Keycloak itself imports it, without anything that the local stack adds. */
@ExtendWith(TestKeycloak.Once.class)
class ProductionRealmTest {

    private static TestKeycloak keycloak;

    @BeforeAll
    static void use(TestKeycloak shared) {
        keycloak = shared;
    }

    @Test
    void thereIsNoPasswordClientAndNoDemoLogin() {
        assertThat(keycloak.admin().get("/lianfang/clients?clientId=lianfang-dev"))
                .isEmpty();
        assertThat(keycloak.admin().get("/lianfang/users?max=10")).isEmpty();
    }

    @Test
    void noClientAtAllHasThePasswordGrant() {
        for (JsonNode client : keycloak.admin().get("/lianfang/clients?max=100")) {
            assertThat(client.path("directAccessGrantsEnabled").asBoolean())
                    .as(client.path("clientId").asText())
                    .isFalse();
        }
    }

    @Test
    void itIsGuardedAsTheFileSays() {
        JsonNode realm = keycloak.admin().get("/lianfang");

        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.path("registrationAllowed").asBoolean()).isFalse();
        assertThat(realm.path("editUsernameAllowed").asBoolean()).isFalse();
        assertThat(realm.path("sslRequired").asText()).isEqualTo("external");
        assertThat(realm.path("accessTokenLifespan").asInt()).isEqualTo(300);
        assertThat(realm.path("revokeRefreshToken").asBoolean()).isTrue();
        assertThat(realm.path("refreshTokenMaxReuse").asInt()).isZero();
        assertThat(realm.path("passwordPolicy").asText()).contains("length(12)");
    }

    @Test
    void theGatewayIsReachedAtItsExactAddressesOnly() {
        JsonNode gateway = keycloak.admin()
                .get("/lianfang/clients?clientId=lianfang-gateway")
                .path(0);
        JsonNode attributes = gateway.path("attributes");

        assertThat(gateway.path("redirectUris").toString()).isEqualTo("[\"http://127.0.0.1:8080/login\"]");
        assertThat(gateway.path("webOrigins")).isEmpty();
        assertThat(attributes.path("post.logout.redirect.uris").asText()).isEqualTo("http://127.0.0.1:8080/signed-out");
        assertThat(attributes.path("backchannel.logout.url").asText())
                .isEqualTo("http://127.0.0.1:8080/logout/backchannel");
        assertThat(attributes.path("pkce.code.challenge.method").asText()).isEqualTo("S256");
    }

    @Test
    void undeclaredAttributesOfAccountsAreOff() {
        JsonNode profile = keycloak.admin().get("/lianfang/users/profile");

        assertThat(profile.path("unmanagedAttributePolicy").asText("DISABLED")).isEqualTo("DISABLED");
        assertThat(Json.named(profile.path("attributes"), "household")
                        .path("permissions")
                        .path("edit")
                        .toString())
                .isEqualTo("[\"admin\"]");
    }

    @Test
    void theOperatorLoginServesTheFourServicesAndIsNobody() {
        JsonNode claims = operatorClaims();

        assertThat(claims.path("aud").size()).isEqualTo(4);
        assertThat(claims.path("aud").toString()).doesNotContain("gateway");
        assertThat(claims.path("realm_access").path("roles").toString()).isEqualTo("[\"operator\"]");
        assertThat(claims.has("grants")).isFalse();
        assertThat(claims.has("household")).isFalse();
    }

    @Test
    void aChangeOfTheFileReachesTheRunningRealm() {
        ObjectNode changed = TestKeycloak.production().json();
        changed.put("accessTokenLifespan", 240);
        ((ObjectNode) changed.path("clients").path(0))
                .putArray("redirectUris")
                .add("https://lianfang.example.invalid/login");
        ((ObjectNode) changed.path("localizationTexts").path("en")).put("invalidUserMessage", "No.");
        ((ObjectNode) changed.path("clients")
                        .path(0)
                        .path("protocolMappers")
                        .path(0)
                        .path("config"))
                .put("claim.name", "g");

        new RealmSync(keycloak.admin()).apply(RealmFile.of(changed));

        JsonNode gateway = keycloak.admin()
                .get("/lianfang/clients?clientId=lianfang-gateway")
                .path(0);
        assertThat(keycloak.admin().get("/lianfang").path("accessTokenLifespan").asInt())
                .isEqualTo(240);
        assertThat(gateway.path("redirectUris").toString()).isEqualTo("[\"https://lianfang.example.invalid/login\"]");
        assertThat(gateway.path("protocolMappers").toString()).contains("\"claim.name\":\"g\"");
        assertThat(keycloak.admin()
                        .get("/lianfang/localization/en")
                        .path("invalidUserMessage")
                        .asText())
                .isEqualTo("No.");

        assertThat(new RealmSync(keycloak.admin()).apply(TestKeycloak.production()))
                .isFalse();
        assertThat(keycloak.admin().get("/lianfang").path("accessTokenLifespan").asInt())
                .isEqualTo(300);
    }

    @Test
    void syncingAgainChangesNothing() {
        new RealmSync(keycloak.admin()).apply(TestKeycloak.production());
        JsonNode before = keycloak.admin()
                .post("/lianfang/partial-export?exportClients=true&exportGroupsAndRoles=true", Json.parse("{}"));

        new RealmSync(keycloak.admin()).apply(TestKeycloak.production());

        JsonNode after = keycloak.admin()
                .post("/lianfang/partial-export?exportClients=true&exportGroupsAndRoles=true", Json.parse("{}"));
        assertThat(after).isEqualTo(before);
        assertThat(operatorClaims().path("realm_access").path("roles").toString())
                .isEqualTo("[\"operator\"]");
    }

    @Test
    void aMapperAddedByHandIsTakenAwayAgain() {
        JsonNode gateway = keycloak.admin()
                .get("/lianfang/clients?clientId=lianfang-gateway")
                .path(0);
        String mappers = "/lianfang/clients/" + gateway.path("id").asText() + "/protocol-mappers/models";
        keycloak.admin()
                .post(
                        mappers,
                        Json.parse(
                                """
                {"name": "sneaked in", "protocol": "openid-connect", "protocolMapper": "oidc-hardcoded-claim-mapper",
                 "config": {"claim.name": "grants", "claim.value": "street-officer@440705001", "access.token.claim": "true"}}"""));

        new RealmSync(keycloak.admin()).apply(TestKeycloak.production());

        assertThat(Json.containsNamed(keycloak.admin().get(mappers), "sneaked in"))
                .isFalse();
        assertThat(keycloak.admin().get(mappers).size()).isEqualTo(7);
    }

    private static JsonNode operatorClaims() {
        TokenEndpoint.Answer answer = TokenEndpoint.of(keycloak, PRODUCTION)
                .post(Map.of(
                        "grant_type", "client_credentials",
                        "client_id", "lianfang-operator",
                        "client_secret", SECRETS.get("LIANFANG_OPERATOR_SECRET")));
        assertThat(answer.status()).isEqualTo(200);
        return TokenEndpoint.claims(answer.body().path("access_token").asText());
    }
}
