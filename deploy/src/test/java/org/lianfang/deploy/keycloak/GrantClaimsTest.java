package org.lianfang.deploy.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestKeycloak.Once.class)
class GrantClaimsTest {

    private static TestKeycloak keycloak;

    @BeforeAll
    static void use(TestKeycloak shared) {
        keycloak = shared;
    }

    @Test
    void aWorkerOfACommunityCarriesThatCommunityAndNotItsStreet() {
        JsonNode claims = keycloak.claims("grid-worker");

        assertThat(texts(claims.path("grants"))).containsExactly("grid-worker@440705001012");
        assertThat(texts(claims.path("realm_access").path("roles"))).containsExactly("grid-worker");
    }

    @Test
    void oneLoginMayHoldTwoGrantsInDifferentAreas() {
        JsonNode claims = keycloak.claims("manager-and-volunteer");

        assertThat(texts(claims.path("grants")))
                .containsExactlyInAnyOrder("community-manager@440705001012", "volunteer@440705001");
        assertThat(texts(claims.path("realm_access").path("roles")))
                .containsExactlyInAnyOrder("community-manager", "volunteer");
    }

    @Test
    void aResidentCarriesTheHouseholdAndNoGrant() {
        JsonNode claims = keycloak.claims("resident");

        assertThat(claims.path("household").asText()).isEqualTo("0190a000-0000-7000-8000-000000000001");
        assertThat(claims.has("grants")).isFalse();
        assertThat(texts(claims.path("realm_access").path("roles"))).containsExactly("resident");
    }

    @Test
    void onlyLeafGroupsCarryAGrantAndARole() {
        List<String> parents = new ArrayList<>();
        collectParents("/local/groups", parents);

        assertThat(parents).hasSize(6).allSatisfy(id -> {
            JsonNode group = keycloak.admin().get("/local/groups/" + id);
            assertThat(group.path("attributes")).as(group.path("path").asText()).isEmpty();
            assertThat(group.path("realmRoles")).as(group.path("path").asText()).isEmpty();
        });
    }

    @Test
    void aGrantSetOnAParentByHandClimbsUntilTheNextSyncRemovesIt() {
        JsonNode street = Json.named(keycloak.admin().get("/local/groups?max=100"), "440705001 会城街道");
        String path = "/local/groups/" + street.path("id").asText();
        JsonNode careless = Json.parse(
                """
                {"name": "440705001 会城街道", "attributes": {"grants": ["grid-worker@440705001"]}}""");
        keycloak.admin().put(path, careless);
        assertThat(texts(keycloak.claims("grid-worker").path("grants"))).contains("grid-worker@440705001");

        new RealmSync(keycloak.admin()).apply(TestKeycloak.local());

        assertThat(texts(keycloak.claims("grid-worker").path("grants"))).containsExactly("grid-worker@440705001012");
    }

    @Test
    void aNarrowedGrantReachesTheTokenWordForWord() {
        String grant = "property-staff@440705001012;estate=0190a000-0000-7000-8000-0000000000e1;until=2026-12-31";
        RealmFile secondee = RealmFile.of((ObjectNode) Json.parse(
                """
                {"groups": [{"name": "a secondee", "attributes": {"grants": ["%s"]}, "realmRoles": ["property-staff"]}],
                 "users": [{"username": "narrowed", "firstName": "甄借调", "enabled": true, "groups": ["/a secondee"],
                            "credentials": [{"type": "password", "value": "lianfang"}]}]}"""
                        .formatted(grant)));
        new RealmSync(keycloak.admin()).apply(TestKeycloak.local().with(secondee));

        assertThat(texts(keycloak.claims("narrowed").path("grants"))).containsExactly(grant);
    }

    @Test
    void theAudienceNamesTheGatewayAndTheFourServicesAndNothingOfKeycloak() {
        assertThat(texts(keycloak.claims("volunteer").path("aud")))
                .containsExactlyInAnyOrder(
                        "gateway", "registry-service", "isolation-service", "supply-service", "volunteer-service");
    }

    @Test
    void theTokenSaysWhoItIsAndCarriesNoEmail() {
        JsonNode claims = keycloak.claims("volunteer-007");

        assertThat(claims.path("preferred_username").asText()).isEqualTo("volunteer-007");
        assertThat(claims.path("name").asText()).isEqualTo("贾志愿〇〇七");
        assertThat(claims.has("email")).isFalse();
    }

    private static void collectParents(String collection, List<String> parents) {
        for (JsonNode group : keycloak.admin().get(collection + "?max=100")) {
            if (group.path("subGroupCount").asInt() > 0) {
                String id = group.path("id").asText();
                parents.add(id);
                collectParents("/local/groups/" + id + "/children", parents);
            }
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(entry -> texts.add(entry.asText()));
        return texts;
    }
}
