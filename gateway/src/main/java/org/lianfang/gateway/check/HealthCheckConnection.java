package org.lianfang.gateway.check;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.lianfang.gateway.paging.PageInfo;

/** A page of checks. */
public record HealthCheckConnection(
        @NonNull List<@NonNull HealthCheck> nodes,
        @NonNull PageInfo pageInfo,
        Integer totalCount,
        @Description("People who were checked, each once.") Integer personsCount) {}
