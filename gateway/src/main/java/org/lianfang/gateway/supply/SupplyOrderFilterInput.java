package org.lianfang.gateway.supply;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Narrows a list of orders. */
@Input("SupplyOrderFilterInput")
public record SupplyOrderFilterInput(
        String area,
        Boolean open,
        @Nullable List<@NonNull SupplyOrderStatus> statuses,
        @Nullable List<@NonNull SupplyKind> kinds,
        Boolean overdue) {}
