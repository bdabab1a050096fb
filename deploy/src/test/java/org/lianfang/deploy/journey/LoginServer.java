package org.lianfang.deploy.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;
import org.lianfang.deploy.stack.Part;

/** What an administrator of the running Keycloak does to sessions, accounts and the gateway's client. */
final class LoginServer {

    private static final String GATEWAY = "lianfang-gateway";

    private final Wire wire;
    private final URI realm;
    private final URI tokens;
    private final String secret;

    LoginServer(RunningStack stack) {
        this.wire = stack.wire();
        this.realm = stack.url(Part.KEYCLOAK).resolve("/admin/realms/lianfang/");
        this.tokens = stack.url(Part.KEYCLOAK).resolve("/realms/master/protocol/openid-connect/token");
        this.secret = stack.secret("LIANFANG_KEYCLOAK_SYNC_SECRET");
    }

    /** Ends every session of the login. */
    void endSessionsOf(String username) {
        require(wire.post(realm.resolve("users/" + id(username) + "/logout"), admin(), Map.of()), 204);
    }

    int sessionsOf(String username) {
        return get("users/" + id(username) + "/sessions").size();
    }

    boolean isLocked(String username) {
        return get("attack-detection/brute-force/users/" + id(username))
                .path("disabled")
                .asBoolean();
    }

    void unlock(String username) {
        require(wire.delete(realm.resolve("attack-detection/brute-force/users/" + id(username)), admin()), 204);
    }

    /** @param seconds of the gateway's tokens; 0: as the realm says */
    void tokensLive(int seconds) {
        changeGateway(client -> ((ObjectNode) client.path("attributes"))
                .put("access.token.lifespan", seconds == 0 ? "" : "" + seconds));
    }

    /** As for a gateway with another address, until it is taken back. */
    void allowReturnTo(String address) {
        changeGateway(client -> ((ArrayNode) client.path("redirectUris")).add(address));
    }

    void forbidReturnTo(String address) {
        changeGateway(client -> ((ArrayNode) client.path("redirectUris"))
                .removeIf(allowed -> allowed.asText().equals(address)));
    }

    private void changeGateway(Consumer<ObjectNode> change) {
        ObjectNode client = (ObjectNode) get("clients?clientId=" + GATEWAY).path(0);
        change.accept(client);
        URI uri = realm.resolve("clients/" + client.path("id").asText());
        require(wire.put(uri, admin(), client), 204);
    }

    private String id(String username) {
        return get("users?exact=true&username=" + username).path(0).path("id").asText();
    }

    private JsonNode get(String path) {
        return wire.get(realm.resolve(path), admin()).body();
    }

    private static void require(Answer answer, int status) {
        if (answer.status() != status) throw new IllegalStateException("Keycloak answered " + answer.status());
    }

    private String admin() {
        String form = Logins.encoded(
                Map.of("grant_type", "client_credentials", "client_id", "lianfang-sync", "client_secret", secret));
        return wire.form(tokens, form).body().path("access_token").asText();
    }
}
