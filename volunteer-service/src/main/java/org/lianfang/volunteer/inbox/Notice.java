package org.lianfang.volunteer.inbox;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing that a person is told.
 *
 * @param detail the reason of a cancellation, the new place; as an instant in UTC the new end, or until when an offer stands; null for
 *     nothing more
 * @param readAt null until she has seen it
 */
public record Notice(UUID id, UUID shiftId, NoticeKind kind, String detail, Instant madeAt, Instant readAt) {}
