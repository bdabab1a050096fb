package org.lianfang.gateway.place;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A unit (单元) of a building. */
public record Unit(
        @Id @NonNull UUID id,
        @NonNull String name,
        Integer households,
        @Ignore UUID buildingId,
        @Ignore String communityCode) {}
