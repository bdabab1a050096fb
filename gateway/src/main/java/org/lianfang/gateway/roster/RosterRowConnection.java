package org.lianfang.gateway.roster;

import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.lianfang.gateway.paging.PageInfo;

/** A page of rows. */
public record RosterRowConnection(@NonNull List<@NonNull RosterRow> nodes, @NonNull PageInfo pageInfo) {}
