package org.lianfang.registry.household;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.lianfang.registry.access.Conditions;

/** Which doors a list is narrowed to: those of an estate, of a building, of a unit; all where nothing is given. */
public record Doors(
        @QueryParam("estateId") UUID estateId,
        @QueryParam("buildingId") UUID buildingId,
        @QueryParam("unitId") UUID unitId) {

    boolean areAll() {
        return estateId == null && buildingId == null && unitId == null;
    }

    Conditions narrow(Conditions conditions) {
        if (estateId != null) conditions.and("h.estate_id = :estate", "estate", estateId);
        if (buildingId != null) conditions.and("h.building_id = :building", "building", buildingId);
        if (unitId != null) conditions.and("h.unit_id = :unit", "unit", unitId);
        return conditions;
    }
}
