package org.lianfang.gateway.household;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** Those who live behind one door. */
@Description(
        "Those who live behind one door. Several households may share a room; building, unit and room may be unknown.")
public record Household(
        @Id @NonNull UUID id,
        @NonNull HouseholdKind kind,
        @Description("As written on the door: estate, building, unit, room.") @NonNull String address,
        Integer floor,
        String room,
        @Ignore String communityCode,
        @Ignore UUID estateId,
        @Ignore UUID buildingId,
        @Ignore UUID unitId,
        @Ignore UUID gridId) {}
