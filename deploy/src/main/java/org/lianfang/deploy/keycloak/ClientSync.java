package org.lianfang.deploy.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Puts the clients of a realm right: settings, secret, mappers, and the roles that their tokens may carry. */
final class ClientSync {

    /** Set when a client is created, later by their own steps or not at all. */
    private static final List<String> OWN_STEPS =
            List.of("protocolMappers", "defaultClientScopes", "optionalClientScopes");

    private final KeycloakAdmin admin;
    private final String realm;

    ClientSync(KeycloakAdmin admin, String realm) {
        this.admin = admin;
        this.realm = realm;
    }

    void apply(JsonNode clients, JsonNode scopeMappings) {
        for (JsonNode client : clients) {
            String clientId = client.path("clientId").asText();
            JsonNode present = find(clientId);
            if (present.isMissingNode()) {
                admin.post(realm + "/clients", client);
                present = find(clientId);
            } else {
                update(present, client);
            }
            String path = realm + "/clients/" + present.path("id").asText();
            for (JsonNode mapping : scopeMappings) {
                if (mapping.path("client").asText().equals(clientId)) {
                    RealmSync.applyRoleMapping(admin, realm, path + "/scope-mappings", mapping.path("roles"));
                }
            }
        }
    }

    private JsonNode find(String clientId) {
        JsonNode found = admin.get(realm + "/clients?clientId=" + KeycloakAdmin.encoded(clientId));
        return found.isEmpty() ? MissingNode.getInstance() : found.get(0);
    }

    private void update(JsonNode present, JsonNode client) {
        String path = realm + "/clients/" + present.path("id").asText();
        ObjectNode wanted = present.deepCopy();
        wanted.setAll((ObjectNode) client);
        if (present.path("attributes") instanceof ObjectNode attributes
                && client.path("attributes") instanceof ObjectNode more) {
            wanted.set("attributes", attributes.deepCopy().setAll(more));
        }
        wanted.remove(OWN_STEPS);
        admin.put(path, wanted);
        if (client.has("protocolMappers")) {
            applyMappers(path + "/protocol-mappers/models", client.get("protocolMappers"));
        }
        if (client.has("defaultClientScopes")) {
            applyScopes(path + "/default-client-scopes", client.get("defaultClientScopes"));
            applyScopes(path + "/optional-client-scopes", client.path("optionalClientScopes"));
        }
    }

    private void applyMappers(String path, JsonNode wanted) {
        JsonNode present = admin.get(path);
        for (JsonNode mapper : present) {
            // A mapper that the file does not name would put something unasked into every token.
            if (!Json.containsNamed(wanted, mapper.path("name").asText())) {
                admin.delete(path + "/" + mapper.path("id").asText());
            }
        }
        for (JsonNode mapper : wanted) {
            JsonNode same = Json.named(present, mapper.path("name").asText());
            if (same.isMissingNode()) {
                admin.post(path, mapper);
            } else if (!same.path("config").equals(mapper.path("config"))) {
                ObjectNode changed = mapper.deepCopy();
                changed.put("id", same.path("id").asText());
                admin.put(path + "/" + same.path("id").asText(), changed);
            }
        }
    }

    private void applyScopes(String path, JsonNode wanted) {
        JsonNode present = admin.get(path);
        for (JsonNode scope : present) {
            if (!Json.containsText(wanted, scope.path("name").asText())) {
                admin.delete(path + "/" + scope.path("id").asText());
            }
        }
        JsonNode all = wanted.isEmpty() ? JsonNodeFactory.instance.arrayNode() : admin.get(realm + "/client-scopes");
        for (JsonNode name : wanted) {
            if (!Json.containsNamed(present, name.asText())) {
                admin.put(path + "/" + Json.named(all, name.asText()).path("id").asText());
            }
        }
    }
}
