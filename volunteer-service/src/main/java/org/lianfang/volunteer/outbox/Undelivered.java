package org.lianfang.volunteer.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * What was given up, and how to reach whom it was for.
 *
 * @param name of whom it was for; null where it is not known in the area, like the phone
 * @param byMail else by a web hook
 * @param failure a word of ours or the kind of the last failure
 */
public record Undelivered(
        UUID id,
        String communityCode,
        UUID shiftId,
        UUID volunteerId,
        String name,
        String phone,
        String kind,
        boolean byMail,
        int tries,
        String failure,
        Instant madeAt,
        Instant givenUpAt) {}
