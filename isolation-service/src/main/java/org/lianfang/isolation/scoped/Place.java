package org.lianfang.isolation.scoped;

import java.util.UUID;
import org.lianfang.platform.scope.Scope;

/** A door and where it lies: stored with every row about it, so that a part of a community can be granted. */
public record Place(
        String communityCode,
        UUID householdId,
        UUID estateId,
        UUID buildingId,
        UUID unitId,
        UUID gridId,
        Integer floor) {

    /** Whether the areas, estates or grids of a scope hold this door. */
    public boolean isIn(Scope scope) {
        return scope.areas().stream().anyMatch(communityCode::startsWith)
                || scope.estates().contains(communityCode + "/" + estateId)
                || scope.grids().contains(communityCode + "/" + gridId);
    }
}
