package org.lianfang.gateway.doubles;

import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.lianfang.gateway.paging.PageInfo;

/** A page of pairs. */
public record PossibleDoubleConnection(@NonNull List<@NonNull PossibleDouble> nodes, @NonNull PageInfo pageInfo) {}
