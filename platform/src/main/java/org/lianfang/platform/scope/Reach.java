package org.lianfang.platform.scope;

import java.util.List;
import java.util.UUID;

/**
 * A scope as the database resolved it: the opened communities it covers. Queries put {@link #codeArray()} into their own
 * conditions, so that an index leads; the policies would cut foreign rows anyway.
 */
public record Reach(Scope scope, List<String> codes) {

    public String[] codeArray() {
        return codes.toArray(String[]::new);
    }

    public boolean covers(String communityCode) {
        return codes.contains(communityCode);
    }

    public UUID household() {
        return scope.household();
    }

    public UUID person() {
        return scope.person();
    }
}
