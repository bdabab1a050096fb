package org.lianfang.gateway.supply;

import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.lianfang.gateway.paging.PageInfo;

/** A page of orders. */
public record SupplyOrderConnection(
        @NonNull List<@NonNull SupplyOrder> nodes, @NonNull PageInfo pageInfo, Integer totalCount) {}
