package org.lianfang.gateway.household;

import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.lianfang.gateway.paging.PageInfo;

/** A page of households. */
public record HouseholdConnection(
        @NonNull List<@NonNull Household> nodes, @NonNull PageInfo pageInfo, Integer totalCount) {}
