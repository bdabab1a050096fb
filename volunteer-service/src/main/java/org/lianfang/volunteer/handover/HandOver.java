package org.lianfang.volunteer.handover;

import java.time.Instant;
import java.util.UUID;

/**
 * A place that its holder offers.
 *
 * @param meantFor the one person it is offered to; null for all who may take it
 * @param taker who has asked for it or got it; null while nobody has, or where it went to the waiting line
 */
public record HandOver(
        UUID id,
        UUID bookingId,
        UUID shiftId,
        String communityCode,
        UUID giver,
        UUID meantFor,
        UUID taker,
        HandOverState state,
        Instant offeredAt) {}
