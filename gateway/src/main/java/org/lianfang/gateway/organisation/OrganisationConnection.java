package org.lianfang.gateway.organisation;

import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.lianfang.gateway.paging.PageInfo;

/** A page of organisations. */
public record OrganisationConnection(
        @NonNull List<@NonNull Organisation> nodes, @NonNull PageInfo pageInfo, Integer totalCount) {}
