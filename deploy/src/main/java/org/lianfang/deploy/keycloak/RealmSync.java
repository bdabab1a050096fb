package org.lianfang.deploy.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Brings a realm to what its files say: creates it, or changes the one that is there.
 *
 * <p>What the files name is theirs and is put right (also what was changed by hand). What they do not name stays: accounts and
 * groups of areas opened later are kept. Passwords of existing accounts are never touched.
 */
public final class RealmSync {

    /** Everything but the plain settings of a realm: each has its own step. */
    private static final List<String> PARTS =
            List.of("realm", "localizationTexts", "roles", "groups", "clients", "components", "scopeMappings", "users");

    private static final String USER_PROFILE = "org.keycloak.userprofile.UserProfileProvider";

    private final KeycloakAdmin admin;

    public RealmSync(KeycloakAdmin admin) {
        this.admin = admin;
    }

    /** @return true if the realm is new */
    public boolean apply(RealmFile wanted) {
        String realm = "/" + wanted.name();
        if (admin.get(realm).isMissingNode()) {
            admin.post("", wanted.json());
            admin.forgetToken();
            return true;
        }
        ObjectNode settings = wanted.json().deepCopy();
        settings.remove(PARTS);
        admin.put(realm, settings);
        applyTexts(realm + "/localization/", wanted.json().path("localizationTexts"));
        applyUserProfile(realm, wanted.json());
        applyRoles(realm, wanted.json().path("roles").path("realm"));
        new GroupSync(admin, realm).apply(wanted.json().path("groups"));
        new ClientSync(admin, realm)
                .apply(wanted.json().path("clients"), wanted.json().path("scopeMappings"));
        new UserSync(admin, realm).apply(wanted.json().path("users"));
        return false;
    }

    /** Groups and accounts for a realm that is there; whatever else it has stays. */
    public void add(RealmFile more) {
        String realm = "/" + more.name();
        new GroupSync(admin, realm).apply(more.json().path("groups"));
        new UserSync(admin, realm).apply(more.json().path("users"));
    }

    /** The words of the login page that are ours, by language. */
    private void applyTexts(String path, JsonNode languages) {
        languages.fields().forEachRemaining(texts -> admin.post(path + texts.getKey(), texts.getValue()));
    }

    private void applyUserProfile(String realm, JsonNode wanted) {
        String profile = wanted.path("components")
                .path(USER_PROFILE)
                .path(0)
                .path("config")
                .path("kc.user.profile.config")
                .path(0)
                .asText();
        if (!profile.isEmpty()) {
            admin.put(realm + "/users/profile", Json.parse(profile));
        }
    }

    private void applyRoles(String realm, JsonNode roles) {
        for (JsonNode role : roles) {
            String path =
                    realm + "/roles/" + KeycloakAdmin.encoded(role.path("name").asText());
            if (admin.get(path).isMissingNode()) {
                admin.post(realm + "/roles", role);
            } else {
                admin.put(path, role);
            }
        }
    }

    /**
     * Makes the realm roles at a mapping path exactly those wanted.
     *
     * @param path of a group, an account or a client's scope, ending before {@code /realm}
     */
    static void applyRoleMapping(KeycloakAdmin admin, String realm, String path, JsonNode wantedNames) {
        ArrayNode missing = JsonNodeFactory.instance.arrayNode();
        ArrayNode surplus = JsonNodeFactory.instance.arrayNode();
        JsonNode present = admin.get(path + "/realm");
        for (JsonNode role : present) {
            if (!Json.containsText(wantedNames, role.path("name").asText())) {
                surplus.add(role);
            }
        }
        for (JsonNode name : wantedNames) {
            if (!Json.containsNamed(present, name.asText())) {
                missing.add(admin.get(realm + "/roles/" + KeycloakAdmin.encoded(name.asText())));
            }
        }
        if (!missing.isEmpty()) {
            admin.post(path + "/realm", missing);
        }
        if (!surplus.isEmpty()) {
            admin.delete(path + "/realm", surplus);
        }
    }
}
