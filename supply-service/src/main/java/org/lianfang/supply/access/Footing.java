package org.lianfang.supply.access;

import java.util.UUID;

/** Where an order stands: all that decides who may see how much of it. */
public record Footing(
        String communityCode,
        UUID estateId,
        UUID gridId,
        UUID householdId,
        UUID shiftId,
        UUID visitId,
        UUID placedBy,
        boolean medicine) {

    /** A place at which no order stands yet. */
    public static Footing at(String communityCode, UUID estateId, UUID gridId, UUID householdId) {
        return new Footing(communityCode, estateId, gridId, householdId, null, null, null, false);
    }

    String estatePair() {
        return communityCode + "/" + estateId;
    }

    String gridPair() {
        return communityCode + "/" + gridId;
    }
}
