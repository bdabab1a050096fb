package org.lianfang.gateway.secondee;

import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.lianfang.gateway.paging.PageInfo;

/** A page of secondees. */
public record SecondeeConnection(
        @NonNull List<@NonNull Secondee> nodes, @NonNull PageInfo pageInfo, Integer totalCount) {}
