package org.lianfang.deploy.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Puts the accounts right that the files name: the demo logins, and the role of a client's service account. */
final class UserSync {

    private final KeycloakAdmin admin;
    private final String realm;

    UserSync(KeycloakAdmin admin, String realm) {
        this.admin = admin;
        this.realm = realm;
    }

    void apply(JsonNode users) {
        ArrayNode missing = JsonNodeFactory.instance.arrayNode();
        for (JsonNode user : users) {
            JsonNode found = admin.get(realm + "/users?exact=true&username="
                    + KeycloakAdmin.encoded(user.path("username").asText()));
            if (found.isEmpty() && !user.has("serviceAccountClientId")) {
                missing.add(user);
            } else if (user.has("serviceAccountClientId")) {
                applyServiceAccount(user);
            } else {
                update(found.get(0), user);
            }
        }
        if (!missing.isEmpty()) {
            // The import keeps the ids of the file; creating an account one by one would not.
            ObjectNode batch = JsonNodeFactory.instance.objectNode();
            batch.put("ifResourceExists", "SKIP");
            batch.set("users", missing);
            admin.post(realm + "/partialImport", batch);
        }
    }

    private void applyServiceAccount(JsonNode user) {
        JsonNode client = admin.get(realm + "/clients?clientId="
                        + KeycloakAdmin.encoded(
                                user.path("serviceAccountClientId").asText()))
                .path(0);
        JsonNode account = admin.get(realm + "/clients/" + client.path("id").asText() + "/service-account-user");
        RealmSync.applyRoleMapping(
                admin,
                realm,
                realm + "/users/" + account.path("id").asText() + "/role-mappings",
                user.path("realmRoles"));
    }

    private void update(JsonNode present, JsonNode wanted) {
        String path = realm + "/users/" + present.path("id").asText();
        ObjectNode changed = present.deepCopy();
        for (String field : new String[] {"firstName", "email", "emailVerified", "enabled"}) {
            changed.set(field, wanted.path(field));
        }
        if (present.has("attributes") || wanted.has("attributes")) {
            changed.set("attributes", wanted.has("attributes") ? wanted.get("attributes") : changed.objectNode());
        }
        if (!changed.equals(present)) {
            admin.put(path, changed);
        }
        applyGroups(path, wanted.path("groups"));
    }

    private void applyGroups(String path, JsonNode wanted) {
        JsonNode present = admin.get(path + "/groups");
        for (JsonNode group : present) {
            if (!Json.containsText(wanted, group.path("path").asText())) {
                admin.delete(path + "/groups/" + group.path("id").asText());
            }
        }
        for (JsonNode group : wanted) {
            if (!isMember(present, group.asText())) {
                JsonNode found = admin.get(realm + "/group-by-path" + encodedPath(group.asText()));
                admin.put(path + "/groups/" + found.path("id").asText());
            }
        }
    }

    private static boolean isMember(JsonNode present, String groupPath) {
        for (JsonNode group : present) {
            if (group.path("path").asText().equals(groupPath)) {
                return true;
            }
        }
        return false;
    }

    private static String encodedPath(String path) {
        return KeycloakAdmin.encoded(path).replace("%2F", "/");
    }
}
