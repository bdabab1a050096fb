package org.lianfang.volunteer.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.lianfang.volunteer.VolunteerProblem;
import org.lianfang.volunteer.shift.Shift;

/** Someone's place on a shift, or position on its waiting list, and what she served. */
@Entity
public class Booking {

    private static final Duration CHECK_IN_OPENS = Duration.ofMinutes(30);

    // Nobody serves on for longer than a second shift lasts: a later time is a slip of the day.
    private static final Duration LATEST_LEAVING = Duration.ofHours(12);
    private static final int CODE_TRIES = 10;

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID shiftId;

    @Column(updatable = false)
    private String communityCode;

    @Column(updatable = false)
    private UUID volunteerId;

    @Column(updatable = false)
    private Instant startsAt;

    @Column(updatable = false)
    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    private BookingStatus status;

    @Column(updatable = false)
    private boolean shortNotice;

    @Column(updatable = false)
    private long ticket;

    @Column(updatable = false)
    private Instant bookedAt;

    @Column(updatable = false)
    private UUID groupId;

    private Instant offerExpiresAt;
    private Instant checkedInAt;
    private Instant checkedOutAt;
    private Integer creditedMinutes;
    private Instant cancelledAt;
    private UUID recordedBy;
    private String recordReason;
    private int codeTries;

    @Column(updatable = false)
    private boolean withShift;

    protected Booking() {}

    /** What leaving gave back to the shift. */
    public enum Freed {
        PLACE,
        POSITION,
        /** It had been given back before. */
        NOTHING
    }

    /** Who waited takes a place that is left. */
    void takePlace() {
        status = BookingStatus.BOOKED;
    }

    Freed cancel(Instant now) {
        // A shift that was called off ended the booking by another act than this one.
        if (withShift) throw VolunteerProblem.SHIFT_CANCELLED.problem();
        if (status == BookingStatus.CANCELLED) return Freed.NOTHING;
        if (status == BookingStatus.ATTENDED) throw VolunteerProblem.ALREADY_CHECKED_IN.problem();
        if (!status.isLive()) throw VolunteerProblem.BOOKING_ENDED.problem();
        if (!now.isBefore(endsAt)) throw VolunteerProblem.SHIFT_ENDED.problem();
        Freed freed = status.holdsPlace() ? Freed.PLACE : Freed.POSITION;
        status = BookingStatus.CANCELLED;
        cancelledAt = now;
        offerExpiresAt = null;
        return freed;
    }

    /**
     * Gives the place back until the shift's deadline.
     *
     * @return false where it was given back before, which changes nothing
     */
    public boolean leaves(Shift shift, Instant now) {
        return CancelBooking.cancel(this, shift, now) == Freed.PLACE;
    }

    /** Whether she has a place and has not come yet. */
    public boolean isBooked() {
        return status == BookingStatus.BOOKED;
    }

    /**
     * Takes the place that was offered.
     *
     * @return false where she had taken it before, which changes nothing
     */
    public boolean accept(Instant now) {
        if (withShift) throw VolunteerProblem.SHIFT_CANCELLED.problem();
        if (status == BookingStatus.BOOKED || status == BookingStatus.ATTENDED) return false;
        if (status == BookingStatus.WAITING) throw VolunteerProblem.NOTHING_OFFERED.problem();
        if (status == BookingStatus.EXPIRED || isExpired(now)) throw VolunteerProblem.OFFER_EXPIRED.problem();
        if (status != BookingStatus.OFFERED) throw VolunteerProblem.BOOKING_ENDED.problem();
        status = BookingStatus.BOOKED;
        offerExpiresAt = null;
        return true;
    }

    /** Leaves the place that was offered to the next in line; NOTHING where she had left it before. */
    public Freed decline() {
        if (withShift) throw VolunteerProblem.SHIFT_CANCELLED.problem();
        if (status == BookingStatus.DECLINED) return Freed.NOTHING;
        if (status == BookingStatus.EXPIRED) throw VolunteerProblem.OFFER_EXPIRED.problem();
        if (status != BookingStatus.OFFERED) throw VolunteerProblem.NOTHING_OFFERED.problem();
        status = BookingStatus.DECLINED;
        return Freed.PLACE;
    }

    private boolean isExpired(Instant now) {
        return status == BookingStatus.OFFERED && !now.isBefore(offerExpiresAt);
    }

    /** Fails where other codes than the one shown at the place were tried too often. */
    public void mustHaveTriesLeft() {
        if (codeTries >= CODE_TRIES) throw VolunteerProblem.CODE_TRIED_OUT.at("code");
    }

    /** Another code than the one shown at the place was tried. */
    public void tryInVain() {
        codeTries++;
    }

    /** @return false where she had checked in before, which changes nothing */
    public boolean checkIn(Instant now) {
        if (status == BookingStatus.ATTENDED) return false;
        mustBeDue(now);
        status = BookingStatus.ATTENDED;
        checkedInAt = now;
        return true;
    }

    /** Fails with what keeps her from being checked in now. */
    public void mustBeDue(Instant now) {
        if (withShift) throw VolunteerProblem.SHIFT_CANCELLED.problem();
        if (status == BookingStatus.WAITING || status == BookingStatus.OFFERED)
            throw VolunteerProblem.STILL_WAITING.problem();
        if (status != BookingStatus.BOOKED) throw VolunteerProblem.BOOKING_ENDED.problem();
        if (now.isBefore(startsAt.minus(CHECK_IN_OPENS))) throw VolunteerProblem.TOO_EARLY_TO_CHECK_IN.problem();
        if (!now.isBefore(endsAt)) throw VolunteerProblem.SHIFT_ENDED.problem();
    }

    /**
     * Ends the duty and credits the minutes from check-in to check-out within the shift; also after its end, for who forgot, but not
     * days later: when she left is then said by those who run the shift, who have it on their list.
     *
     * @return false where she had checked out before, which changes nothing
     */
    public boolean checkOut(Instant now) {
        if (withShift) throw VolunteerProblem.SHIFT_CANCELLED.problem();
        if (status != BookingStatus.ATTENDED) throw VolunteerProblem.NOT_CHECKED_IN.problem();
        if (checkedOutAt != null) return false;
        if (now.isAfter(endsAt.plus(LATEST_LEAVING))) throw VolunteerProblem.CHECK_OUT_TOO_LATE.problem();
        checkedOutAt = now;
        credit(endsAt);
        return true;
    }

    private void credit(Instant until) {
        creditedMinutes = minutesUntil(checkedOutAt.isAfter(until) ? until : checkedOutAt);
    }

    private int minutesUntil(Instant to) {
        Instant from = checkedInAt.isBefore(startsAt) ? startsAt : checkedInAt;
        return (int) Math.max(0, Duration.between(from, to).toMinutes());
    }

    /**
     * What those who run the shift saw: when she came, when she left. Times that are left out stay as they are. Who was recorded as
     * absent by mistake takes a place again that is left.
     *
     * @param extended whether what she served after the end counts as well; null: as it did before, and for the reason given then
     */
    public void record(Shift shift, Instant arrived, Instant left, Boolean extended, UUID by, String reason) {
        if (withShift) throw VolunteerProblem.SHIFT_CANCELLED.problem();
        if (status == BookingStatus.WAITING || status == BookingStatus.OFFERED)
            throw VolunteerProblem.STILL_WAITING.problem();
        boolean absent = status == BookingStatus.ABSENT;
        if (status != BookingStatus.BOOKED && status != BookingStatus.ATTENDED && !absent)
            throw VolunteerProblem.BOOKING_ENDED.problem();
        if (arrived != null && arrived.isBefore(startsAt.minus(CHECK_IN_OPENS)))
            throw VolunteerProblem.TOO_EARLY_TO_CHECK_IN.at("arrivedAt");
        if (arrived != null && !arrived.isBefore(endsAt)) throw VolunteerProblem.SHIFT_ENDED.at("arrivedAt");
        if (left != null && left.isAfter(endsAt.plus(LATEST_LEAVING)))
            throw VolunteerProblem.LEFT_TOO_LATE.at("leftAt");
        boolean still = extended == null && isExtended();
        if (arrived != null) checkedInAt = arrived;
        if (checkedInAt == null) throw VolunteerProblem.NOT_CHECKED_IN.problem();
        if (left != null) checkedOutAt = left;
        if (checkedOutAt != null && checkedOutAt.isBefore(checkedInAt))
            throw VolunteerProblem.LEFT_BEFORE_ARRIVAL.at("leftAt");
        if (absent && !shift.hasFreePlace()) throw VolunteerProblem.SHIFT_FULL.problem();
        if (absent) shift.takePlace();
        status = BookingStatus.ATTENDED;
        if (checkedOutAt != null) credit(still || Boolean.TRUE.equals(extended) ? checkedOutAt : endsAt);
        recordedBy = by;
        if (reason != null || !still) recordReason = reason;
    }

    private boolean isExtended() {
        if (creditedMinutes == null || !checkedOutAt.isAfter(endsAt)) return false;
        return creditedMinutes > minutesUntil(endsAt);
    }

    /**
     * She did not come and had not said so. Who was recorded as there by mistake, for which a reason is owed, has served nothing.
     *
     * @return false where that was recorded before, which changes nothing
     */
    public boolean markAbsent(UUID by, String reason, Instant now) {
        if (status == BookingStatus.ABSENT) return false;
        if (withShift) throw VolunteerProblem.SHIFT_CANCELLED.problem();
        boolean mistaken = status == BookingStatus.ATTENDED;
        if (status != BookingStatus.BOOKED && !mistaken) throw VolunteerProblem.BOOKING_ENDED.problem();
        if (mistaken && (reason == null || reason.isBlank())) throw VolunteerProblem.REASON_OWED.at("reason");
        if (now.isBefore(startsAt)) throw VolunteerProblem.NOT_STARTED.problem();
        if (mistaken) {
            checkedInAt = null;
            checkedOutAt = null;
            creditedMinutes = null;
        }
        status = BookingStatus.ABSENT;
        recordedBy = by;
        recordReason = reason;
        return true;
    }

    /** Only a place that is held, and not yet begun, can be handed over. */
    public void mustBeHeldBefore(Instant now) {
        if (status == BookingStatus.WAITING || status == BookingStatus.OFFERED)
            throw VolunteerProblem.STILL_WAITING.problem();
        if (status == BookingStatus.ATTENDED) throw VolunteerProblem.ALREADY_CHECKED_IN.problem();
        if (status != BookingStatus.BOOKED) throw VolunteerProblem.BOOKING_ENDED.problem();
        if (!now.isBefore(startsAt)) throw VolunteerProblem.SHIFT_ENDED.problem();
    }

    /** Gives the place of one whose time is over to others. */
    public void passOn(Instant now) {
        mustBeHeldBefore(now);
        status = BookingStatus.CANCELLED;
        cancelledAt = now;
    }

    BookingStatus status() {
        return status;
    }

    public boolean hasCheckedIn() {
        return status == BookingStatus.ATTENDED;
    }

    boolean isWaiting() {
        return status == BookingStatus.WAITING;
    }

    public UUID id() {
        return id;
    }

    /** Null until she came. */
    public Instant checkedInAt() {
        return checkedInAt;
    }

    public UUID shiftId() {
        return shiftId;
    }

    public UUID volunteerId() {
        return volunteerId;
    }

    public String communityCode() {
        return communityCode;
    }
}
