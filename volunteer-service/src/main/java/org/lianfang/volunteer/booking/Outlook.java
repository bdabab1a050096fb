package org.lianfang.volunteer.booking;

import java.time.Instant;
import java.util.UUID;
import org.lianfang.volunteer.shift.Post;

/**
 * What someone who asks for a shift finds, read in one statement and without a lock.
 *
 * @param mine her live booking of this shift, or null
 * @param mineStatus its status, or null
 * @param overlap whether she holds a place in another shift at the same time
 */
record Outlook(
        UUID shiftId,
        String communityCode,
        Post post,
        Instant startsAt,
        Instant endsAt,
        int capacity,
        int booked,
        int waiting,
        boolean cancelled,
        UUID mine,
        BookingStatus mineStatus,
        boolean overlap) {

    boolean hasFreePlace() {
        return booked < capacity;
    }

    boolean hasLine() {
        return waiting > 0;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(endsAt);
    }

    boolean waits() {
        return mineStatus == BookingStatus.WAITING;
    }
}
