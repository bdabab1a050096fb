package org.lianfang.isolation.scoped;

import java.util.UUID;

/** A door and where it lies: stored with every row about it, so that a part of a community can be granted. */
public record Place(
        String communityCode,
        UUID householdId,
        UUID estateId,
        UUID buildingId,
        UUID unitId,
        UUID gridId,
        Integer floor) {}
