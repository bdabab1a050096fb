package org.lianfang.gateway.supply;

import java.util.List;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Narrows a list of orders. */
@Input("SupplyOrderFilterInput")
public record SupplyOrderFilterInput(
        String area,
        Boolean open,
        List<@NonNull SupplyOrderStatus> statuses,
        List<@NonNull SupplyKind> kinds,
        Boolean overdue) {}
