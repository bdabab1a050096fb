package org.lianfang.deploy.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.lianfang.deploy.keycloak.RealmFile;
import org.lianfang.deploy.keycloak.RealmSync;
import org.lianfang.deploy.stack.LocalStack;

/** A login for each community of the street that may store its rosters, and those of no other. */
final class CommunityManagers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AREAS = "yardsticks";
    private static final String ROLE = "community-manager";

    private CommunityManagers() {}

    static String loginOf(String community) {
        return ROLE + "-" + community;
    }

    /** Gives each of these communities its login; one that is there stays. */
    static void appoint(LocalStack stack, List<String> communities, String password) {
        ObjectNode realm = JSON.createObjectNode().put("realm", "lianfang");
        ObjectNode street = realm.putArray("groups").addObject().put("name", AREAS);
        var groups = street.putArray("subGroups");
        var users = realm.putArray("users");
        for (String community : communities) {
            ObjectNode group = groups.addObject().put("name", community);
            group.putObject("attributes").putArray("grants").add(ROLE + "@" + community);
            group.putArray("realmRoles").add(ROLE);
            ObjectNode user = users.addObject()
                    .put("username", loginOf(community))
                    .put("firstName", "标尺")
                    .put("email", loginOf(community) + "@example.invalid")
                    .put("emailVerified", true)
                    .put("enabled", true);
            user.putArray("credentials")
                    .addObject()
                    .put("type", "password")
                    .put("value", password)
                    .put("temporary", false);
            user.putArray("groups").add("/" + AREAS + "/" + community);
        }
        new RealmSync(stack.keycloak().admin()).add(RealmFile.of(realm));
    }
}
