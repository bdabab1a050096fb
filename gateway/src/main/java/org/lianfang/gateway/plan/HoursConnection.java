package org.lianfang.gateway.plan;

import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.lianfang.gateway.paging.PageInfo;

/** A page of hours. */
public record HoursConnection(@NonNull List<@NonNull HoursRow> nodes, @NonNull PageInfo pageInfo, Integer totalCount) {}
