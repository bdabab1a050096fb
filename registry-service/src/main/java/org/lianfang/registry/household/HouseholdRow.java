package org.lianfang.registry.household;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Collection;
import java.util.UUID;

/** A new household as the insert statement reads it, many at once; field names are those of the columns. */
@RegisterForReflection
record HouseholdRow(
        UUID id,
        String community_code,
        HouseholdKind kind,
        UUID estate_id,
        UUID building_id,
        UUID unit_id,
        UUID grid_id,
        Integer floor,
        String room,
        String written_address,
        String address,
        String door_order,
        Collection<String> tokens) {

    static HouseholdRow of(Household household, DoorPlate plate) {
        Place place = household.place();
        return new HouseholdRow(
                household.id(),
                household.communityCode(),
                household.kind(),
                place.estateId(),
                place.buildingId(),
                place.unitId(),
                place.gridId(),
                household.floor(),
                household.room(),
                household.writtenAddress(),
                household.address(),
                household.doorOrder(),
                plate.tokens());
    }
}
