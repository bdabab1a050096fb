package org.lianfang.gateway.household;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A household as it is saved. */
@Description("Left out for a new one: HOME. estate, building and unit are names as on the door, made when new.")
@Input("HouseholdInput")
public record HouseholdInput(
        @Id UUID id,
        @NonNull String communityCode,
        HouseholdKind kind,
        String estate,
        String building,
        String unit,
        Integer floor,
        String room,
        String address) {}
