package org.lianfang.volunteer.shift;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.caller.Role;

/**
 * A shift as everyone who may see it sees it.
 *
 * @param drawnAt when its order was drawn; null before that, and where it is not given out by draw
 * @param changedAt when its places or state last changed; where an act has just changed them, not later than that
 */
public record ShiftView(
        UUID id,
        String communityCode,
        Post post,
        String title,
        String place,
        Instant startsAt,
        Instant endsAt,
        int capacity,
        int booked,
        int waiting,
        boolean cancelled,
        Instant releaseAt,
        Instant cancelBy,
        String note,
        List<Role> openTo,
        boolean codeAtPlace,
        boolean approveHandOver,
        ShiftAccess access,
        Instant drawnAt,
        Instant changedAt) {}
