package org.lianfang.volunteer;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.lianfang.platformtest.Persona;

/**
 * What is expected of one operation.
 *
 * @param open the roles it is open to
 * @param send sends it at the target
 * @param found reads from a 200 whether the target was reached; null for operations that act on one thing (404 if not)
 */
record AccessRow(Set<String> open, Sender send, Function<JsonPath, Boolean> found) {

    interface Sender {
        Response send(Persona persona, Target target);
    }

    static final Function<JsonPath, Boolean> NEVER = json -> false;
    static final Function<JsonPath, Boolean> IN_COMMUNITY = json -> false;
    /** Found, but it is not the day for it. */
    static final Function<JsonPath, Boolean> IN_ITS_TIME = json -> false;

    /** It lies nowhere: open to the role, wherever the target is. */
    static final Function<JsonPath, Boolean> ANYWHERE = json -> false;

    static final List<Function<JsonPath, Boolean>> STATUS_ONLY =
            Arrays.asList(null, NEVER, IN_COMMUNITY, ANYWHERE, IN_ITS_TIME);
    static final Function<JsonPath, Boolean> OWN_ONLY = json -> false;

    static AccessRow list(Set<String> open, Sender send, Function<JsonPath, Boolean> found) {
        return new AccessRow(open, send, found);
    }

    static AccessRow act(Set<String> open, Sender send) {
        return new AccessRow(open, send, null);
    }

    static AccessRow create(Set<String> open, Sender send) {
        return new AccessRow(open, send, IN_COMMUNITY);
    }

    static AccessRow onDuty(Set<String> open, Sender send) {
        return new AccessRow(open, send, IN_ITS_TIME);
    }

    static AccessRow foreign(Set<String> open, Sender send) {
        return new AccessRow(open, send, NEVER);
    }

    static AccessRow own(Sender send) {
        return new AccessRow(AccessRoles.ALL, (who, at) -> send.send(who.numbered(4242), at), OWN_ONLY);
    }
}
