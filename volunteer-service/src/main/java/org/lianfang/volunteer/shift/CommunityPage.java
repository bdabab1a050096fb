package org.lianfang.volunteer.shift;

import org.lianfang.platform.paging.Page;

/** The page of one community where those of several were asked for at once. */
public record CommunityPage(String communityCode, Page<ShiftView> page) {}
