package org.lianfang.volunteer.booking;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.lianfang.volunteer.VolunteerProblem;
import org.lianfang.volunteer.shift.Post;

/**
 * What someone who asks for a shift finds, read in one statement and without a lock.
 *
 * @param mine her live booking of this shift, or null
 * @param mineStatus its status, or null
 * @param overlap whether she holds a place in another shift at the same time
 * @param openTo the names of the roles that may book
 * @param able whether her profile has the skills that the post needs
 * @param restBroken the rule of rest that this shift would break for her, SECONDMENT_ENDED where it lies after her last day, or null
 * @param undrawn whether its places are still to be drawn
 * @param ready whether her profile says that she may be moved up until the start
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
        boolean overlap,
        Instant releaseAt,
        List<String> openTo,
        boolean able,
        String restBroken,
        boolean byDraw,
        boolean undrawn,
        boolean ready) {

    boolean hasFreePlace() {
        return booked < capacity;
    }

    boolean hasLine() {
        return waiting > 0;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(endsAt);
    }

    /** Fails with the first thing that stands in the way of a place, were one free. */
    void mustBeOpenTo(Collection<String> roles, Instant now) {
        mustAdmit(roles, now);
        mustBeReleased(now);
        mustFit();
    }

    /** Fails where the shift is nothing for these roles or her skills, or does not take place. */
    void mustAdmit(Collection<String> roles, Instant now) {
        if (Collections.disjoint(openTo, roles))
            throw post == Post.HOUSEHOLD_WATCH
                    ? VolunteerProblem.WATCH_IS_FOR_STAFF.problem()
                    : VolunteerProblem.NOT_OPEN_TO_YOU.problem();
        if (cancelled) throw VolunteerProblem.SHIFT_CANCELLED.problem();
        if (isOver(now)) throw VolunteerProblem.SHIFT_ENDED.problem();
        if (!able) throw VolunteerProblem.SKILL_MISSING.problem();
    }

    void mustBeReleased(Instant now) {
        if (undrawn) throw VolunteerProblem.NOT_DRAWN_YET.problem();
        if (releaseAt != null && now.isBefore(releaseAt)) throw VolunteerProblem.SHIFT_NOT_RELEASED.problem();
    }

    /** Fails where requests are not, or no longer, collected. */
    void mustBeDrawnLater(Instant now) {
        if (undrawn && now.isBefore(releaseAt)) return;
        throw byDraw ? VolunteerProblem.DRAWN_ALREADY.problem() : VolunteerProblem.NOT_BY_DRAW.problem();
    }

    /** Fails where she holds a place at the same time, or would have too little rest. */
    void mustFit() {
        if (overlap) throw VolunteerProblem.OVERLAPPING_SHIFT.problem();
        if ("SECONDMENT_ENDED".equals(restBroken)) throw VolunteerProblem.SECONDMENT_ENDED.problem();
        if (restBroken != null) throw VolunteerProblem.REST_NEEDED.with(restBroken);
    }

    boolean hasStarted(Instant now) {
        return !now.isBefore(startsAt);
    }

    boolean waits() {
        return mineStatus == BookingStatus.WAITING;
    }
}
