package org.lianfang.gateway.place;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A building (楼栋) of an estate. */
public record Building(
        @Id @NonNull UUID id,
        @NonNull String name,
        Integer households,
        @Ignore UUID estateId,
        @Ignore String communityCode) {}
