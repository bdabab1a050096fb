package org.lianfang.volunteer.shift;

/** The page of one community where those of several were asked for at once. */
public record CommunityPage(String communityCode, ShiftPage page) {}
