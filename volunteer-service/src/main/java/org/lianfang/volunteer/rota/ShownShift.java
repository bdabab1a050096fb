package org.lianfang.volunteer.rota;

import java.time.Instant;
import java.util.UUID;
import org.lianfang.volunteer.shift.Post;

/** A shift as a row of the file. */
record ShownShift(
        UUID id,
        String communityCode,
        String communityName,
        Post post,
        String title,
        String place,
        Instant startsAt,
        Instant endsAt,
        int capacity,
        int booked,
        String note,
        Instant releaseAt,
        Instant cancelBy,
        boolean approveHandOver,
        boolean byDraw) {}
