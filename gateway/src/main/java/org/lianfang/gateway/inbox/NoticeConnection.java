package org.lianfang.gateway.inbox;

import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.lianfang.gateway.paging.PageInfo;

/** A page of notices. */
public record NoticeConnection(@NonNull List<@NonNull Notice> nodes, @NonNull PageInfo pageInfo, Integer totalCount) {}
