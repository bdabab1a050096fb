package org.lianfang.gateway.place;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A big grid (大网格): what one grid worker looks after. */
@Description("A big grid (大网格); its small grids are its buildings.")
public record Grid(
        @Id @NonNull UUID id,
        @NonNull String name,
        Integer households,
        List<@NonNull String> workers,
        @Ignore String communityCode) {}
