package org.lianfang.gateway.shift;

import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.lianfang.gateway.paging.PageInfo;

/** A page of shifts. */
public record ShiftConnection(@NonNull List<@NonNull Shift> nodes, @NonNull PageInfo pageInfo, Integer totalCount) {}
