package org.lianfang.gateway.paging;

/** One community's page in the answer to a question for several. */
public record CommunityPage<C>(String communityCode, C page) {}
