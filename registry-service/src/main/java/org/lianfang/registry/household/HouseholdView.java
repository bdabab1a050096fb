package org.lianfang.registry.household;

import jakarta.persistence.Tuple;
import java.util.UUID;

/** A household as it goes over the wire, with the ids by which the gateway joins. */
public record HouseholdView(
        UUID id,
        HouseholdKind kind,
        String communityCode,
        String address,
        UUID estateId,
        UUID buildingId,
        UUID unitId,
        UUID gridId,
        Integer floor,
        String room) {

    static final String COLUMNS =
            """
            h.id as id, h.kind as kind, h.community_code as community_code, h.address as address, h.estate_id as estate_id,
            h.building_id as building_id, h.unit_id as unit_id, h.grid_id as grid_id, h.floor as floor, h.room as room,
            h.door_order as door_order""";

    static HouseholdView of(Tuple row) {
        return new HouseholdView(
                row.get("id", UUID.class),
                HouseholdKind.valueOf(row.get("kind", String.class)),
                row.get("community_code", String.class),
                row.get("address", String.class),
                row.get("estate_id", UUID.class),
                row.get("building_id", UUID.class),
                row.get("unit_id", UUID.class),
                row.get("grid_id", UUID.class),
                row.get("floor", Integer.class),
                row.get("room", String.class));
    }

    static HouseholdView of(Household household) {
        Place place = household.place();
        return new HouseholdView(
                household.id(),
                household.kind(),
                household.communityCode(),
                household.address(),
                place.estateId(),
                place.buildingId(),
                place.unitId(),
                place.gridId(),
                household.floor(),
                household.room());
    }
}
