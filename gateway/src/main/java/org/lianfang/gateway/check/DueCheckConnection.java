package org.lianfang.gateway.check;

import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.lianfang.gateway.paging.PageInfo;

/** A page of due checks. */
public record DueCheckConnection(
        @NonNull List<@NonNull DueCheck> nodes, @NonNull PageInfo pageInfo, Integer totalCount) {}
