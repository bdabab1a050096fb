package org.lianfang.gateway.observation;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.lianfang.gateway.paging.PageInfo;

/** A page of cases. */
public record IsolationCaseConnection(
        @NonNull List<@NonNull IsolationCase> nodes,
        @NonNull PageInfo pageInfo,
        Integer totalCount,
        @Description("People in these cases who are in a status asked for themselves.") Integer personsCount) {}
