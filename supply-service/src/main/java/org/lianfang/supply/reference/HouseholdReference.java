package org.lianfang.supply.reference;

import java.util.UUID;
import org.lianfang.supply.access.Footing;
import org.lianfang.supply.sibling.RegistryClient.HouseholdPlace;

/** The place of a household; {@code address} as written on the door. */
public record HouseholdReference(
        UUID id,
        String communityCode,
        UUID estateId,
        UUID buildingId,
        UUID unitId,
        UUID gridId,
        Integer floor,
        String address) {

    static HouseholdReference of(HouseholdPlace place) {
        return new HouseholdReference(
                place.id(),
                place.communityCode(),
                place.estateId(),
                place.buildingId(),
                place.unitId(),
                place.gridId(),
                place.floor(),
                place.address());
    }

    public Footing footing() {
        return Footing.at(communityCode, estateId, gridId, id);
    }
}
