package org.lianfang.volunteer.booking;

import java.util.UUID;

/** The shift whose places are given out, and how many may wait for it. */
record Offer(UUID shiftId, String communityCode, int lineLimit) {}
