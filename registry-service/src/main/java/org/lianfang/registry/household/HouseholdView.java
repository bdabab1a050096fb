package org.lianfang.registry.household;

import java.util.List;
import java.util.UUID;
import org.lianfang.platform.scope.Line;

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

    /** Read by place in {@link #of(Line)} and for {@link #cursor}. */
    static final String COLUMNS =
            "h.id, h.kind, h.community_code, h.address, h.estate_id, h.building_id, h.unit_id, h.grid_id, h.floor, h.room, h.door_order";

    static HouseholdView of(Line row) {
        return new HouseholdView(
                row.id(0),
                HouseholdKind.valueOf(row.text(1)),
                communityOf(row),
                row.text(3),
                row.id(4),
                row.id(5),
                row.id(6),
                row.id(7),
                row.number(8),
                row.text(9));
    }

    static String communityOf(Line row) {
        return row.text(2);
    }

    /** Where a page ends. */
    static List<?> cursor(Line row) {
        return List.of(communityOf(row), row.text(10), row.id(0));
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
