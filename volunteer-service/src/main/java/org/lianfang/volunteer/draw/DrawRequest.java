package org.lianfang.volunteer.draw;

import java.time.Instant;
import java.util.UUID;

/**
 * Someone's own wish to be in a draw.
 *
 * @param id stands for the person in the record of the draw
 * @param takenBackAt null while it stands
 * @param rank in the drawn order; null before the draw
 * @param result null before the draw
 */
public record DrawRequest(
        UUID id, UUID shiftId, Instant requestedAt, Instant takenBackAt, Integer rank, DrawResult result) {}
