package org.lianfang.registry.household;

import java.util.UUID;

/** Where a door is, by the ids of the places it lies in; any of them may be unknown. */
public record Place(UUID estateId, UUID buildingId, UUID unitId, UUID gridId) {}
