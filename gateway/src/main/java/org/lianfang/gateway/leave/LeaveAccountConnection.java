package org.lianfang.gateway.leave;

import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.lianfang.gateway.paging.PageInfo;

/** A page of accounts. */
public record LeaveAccountConnection(
        @NonNull List<@NonNull LeaveAccount> nodes, @NonNull PageInfo pageInfo, Integer totalCount) {}
