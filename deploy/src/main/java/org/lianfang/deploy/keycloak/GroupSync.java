package org.lianfang.deploy.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Puts the groups of a realm right: a grant and its role on the leaf, nothing on a parent. */
final class GroupSync {

    private final KeycloakAdmin admin;
    private final String realm;

    GroupSync(KeycloakAdmin admin, String realm) {
        this.admin = admin;
        this.realm = realm;
    }

    void apply(JsonNode groups) {
        applyUnder(realm + "/groups", groups);
    }

    private void applyUnder(String collection, JsonNode groups) {
        if (groups.isEmpty()) {
            return;
        }
        JsonNode present = admin.get(collection + "?briefRepresentation=false&max=1000");
        for (JsonNode group : groups) {
            String name = group.path("name").asText();
            ObjectNode wanted = JsonNodeFactory.instance.objectNode();
            wanted.put("name", name);
            // An empty object, not an absent one: an attribute that someone set on a parent would climb to all below.
            wanted.set("attributes", group.has("attributes") ? group.get("attributes") : wanted.objectNode());
            String path = realm + "/groups/" + save(collection, Json.named(present, name), wanted);
            RealmSync.applyRoleMapping(
                    admin,
                    realm,
                    path + "/role-mappings",
                    group.has("realmRoles") ? group.get("realmRoles") : wanted.arrayNode());
            applyUnder(path + "/children", group.path("subGroups"));
        }
    }

    private String save(String collection, JsonNode present, ObjectNode wanted) {
        if (present.isMissingNode()) {
            JsonNode created = admin.post(collection, wanted);
            return created.has("id")
                    ? created.get("id").asText()
                    : idOf(collection, wanted.get("name").asText());
        }
        String id = present.path("id").asText();
        if (!present.path("attributes").equals(wanted.get("attributes"))) {
            admin.put(realm + "/groups/" + id, wanted);
        }
        return id;
    }

    private String idOf(String collection, String name) {
        return Json.named(admin.get(collection + "?max=1000"), name).path("id").asText();
    }
}
