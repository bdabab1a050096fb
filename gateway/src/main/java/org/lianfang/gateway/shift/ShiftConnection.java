package org.lianfang.gateway.shift;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.lianfang.gateway.paging.PageInfo;

/** A page of shifts. */
public record ShiftConnection(
        @NonNull List<@NonNull Shift> nodes,
        @NonNull PageInfo pageInfo,
        Integer totalCount,
        @Description("Places taken on all of them; a cancelled shift has none.") Integer bookedCount,
        @Description("Places on all of them; a cancelled shift has none.") Integer placesCount) {}
