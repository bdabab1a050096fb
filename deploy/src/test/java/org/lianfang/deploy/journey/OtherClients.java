package org.lianfang.deploy.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.lianfang.deploy.stack.Part;

/** Clients that an installation does not have, made in the real Keycloak for the tokens that they give, and deleted again. */
final class OtherClients implements AutoCloseable {

    private static final String MODEL = "lianfang-dev";

    private final Wire wire;
    private final URI keycloak;
    private final String syncSecret;
    private final List<URI> made = new ArrayList<>();

    OtherClients(RunningStack stack) {
        this.wire = stack.wire();
        this.keycloak = stack.url(Part.KEYCLOAK);
        this.syncSecret = stack.secret("LIANFANG_KEYCLOAK_SYNC_SECRET");
    }

    /** A client like that of the demo logins, with the audiences that are wanted. */
    void likeTheDemos(String clientId, Predicate<String> audience, Consumer<ObjectNode> edit) {
        ObjectNode client = model();
        client.put("clientId", clientId).put("fullScopeAllowed", true).remove("id");
        ArrayNode mappers = client.putArray("protocolMappers");
        for (JsonNode mapper : model().path("protocolMappers")) {
            JsonNode named = mapper.path("config").path("included.custom.audience");
            if (named.isMissingNode() || audience.test(named.asText())) {
                ((ObjectNode) mapper).remove("id");
                mappers.add(mapper);
            }
        }
        edit.accept(client);
        create("lianfang", client);
    }

    /** A token of the realm master that claims all that a street officer's claims. */
    String tokenOfAnotherRealm() {
        ObjectNode client = model();
        client.put("clientId", "journey-master")
                .put("secret", "journey-master")
                .put("publicClient", false)
                .put("serviceAccountsEnabled", true)
                .remove("id");
        for (JsonNode mapper : client.path("protocolMappers")) {
            ((ObjectNode) mapper).remove("id");
        }
        ((ArrayNode) client.path("protocolMappers")).add(claim("grants", "[\"street-officer@440705001\"]", "JSON"));
        ((ArrayNode) client.path("protocolMappers"))
                .add(claim("realm_access", "{\"roles\":[\"street-officer\"]}", "JSON"));
        create("master", client);
        return serviceToken("master", "journey-master", "journey-master");
    }

    String serviceToken(String realm, String client, String secret) {
        return wire.form(
                        keycloak.resolve("/realms/" + realm + "/protocol/openid-connect/token"),
                        Logins.encoded(Map.of(
                                "grant_type", "client_credentials", "client_id", client, "client_secret", secret)))
                .body()
                .path("access_token")
                .asText();
    }

    private ObjectNode claim(String name, String value, String type) {
        ObjectNode mapper = (ObjectNode) Wire.parsed("{\"name\":\"hard " + name
                + "\",\"protocol\":\"openid-connect\",\"protocolMapper\":\"oidc-hardcoded-claim-mapper\"}");
        mapper.putObject("config")
                .put("claim.name", name)
                .put("claim.value", value)
                .put("jsonType.label", type)
                .put("access.token.claim", "true");
        return mapper;
    }

    private ObjectNode model() {
        URI clients = keycloak.resolve("/admin/realms/lianfang/clients?clientId=" + MODEL);
        return (ObjectNode) wire.get(clients, admin()).body().path(0);
    }

    private void create(String realm, ObjectNode client) {
        Answer answer = wire.post(keycloak.resolve("/admin/realms/" + realm + "/clients"), admin(), client);
        if (answer.status() != 201) {
            throw new IllegalStateException("Client not made: " + answer.status() + " " + answer.body());
        }
        made.add(URI.create(answer.headers().firstValue("Location").orElseThrow()));
    }

    private String admin() {
        return serviceToken("master", "lianfang-sync", syncSecret);
    }

    @Override
    public void close() {
        made.forEach(client -> wire.delete(client, admin()));
    }
}
