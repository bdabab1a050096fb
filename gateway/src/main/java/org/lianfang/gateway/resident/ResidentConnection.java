package org.lianfang.gateway.resident;

import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.lianfang.gateway.paging.PageInfo;

/** A page of people. */
public record ResidentConnection(
        @NonNull List<@NonNull Resident> nodes, @NonNull PageInfo pageInfo, Integer totalCount) {}
