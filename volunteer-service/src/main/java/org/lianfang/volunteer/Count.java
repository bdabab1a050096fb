package org.lianfang.volunteer;

/** How many there were of what was asked for. */
public record Count(int count) {}
