package org.lianfang.gateway.paging;

/** Whether another page follows, and where it starts. */
public record PageInfo(boolean hasNextPage, String endCursor) {}
