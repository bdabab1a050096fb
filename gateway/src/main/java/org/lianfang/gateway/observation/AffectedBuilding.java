package org.lianfang.gateway.observation;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** The doors of one building that an isolation order would reach. */
@Description(
        "The doors of one building that an isolation order would reach; building is null for doors that belong to none.")
public record AffectedBuilding(
        @Ignore UUID buildingId,
        int households,
        int persons,
        @Description("Some of them, the lowest floors first: about 200 of all buildings together.") @NonNull
                List<@NonNull AffectedDoor> doors) {}
