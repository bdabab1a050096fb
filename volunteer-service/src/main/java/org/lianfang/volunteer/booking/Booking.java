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

/** Someone's place on a shift, or position on its waiting list, and what she served. */
@Entity
public class Booking {

    private static final Duration CHECK_IN_OPENS = Duration.ofMinutes(30);

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

    private Instant offerExpiresAt;
    private Instant checkedInAt;
    private Instant checkedOutAt;
    private Integer creditedMinutes;
    private Instant cancelledAt;

    @Column(updatable = false)
    private boolean withShift;

    protected Booking() {}

    /** What a cancellation gave back to the shift. */
    enum Freed {
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

    /** @return false where she had checked in before, which changes nothing */
    public boolean checkIn(Instant now) {
        if (status == BookingStatus.ATTENDED) return false;
        if (withShift) throw VolunteerProblem.SHIFT_CANCELLED.problem();
        if (status == BookingStatus.WAITING || status == BookingStatus.OFFERED)
            throw VolunteerProblem.STILL_WAITING.problem();
        if (status != BookingStatus.BOOKED) throw VolunteerProblem.BOOKING_ENDED.problem();
        if (now.isBefore(startsAt.minus(CHECK_IN_OPENS))) throw VolunteerProblem.TOO_EARLY_TO_CHECK_IN.problem();
        if (!now.isBefore(endsAt)) throw VolunteerProblem.SHIFT_ENDED.problem();
        status = BookingStatus.ATTENDED;
        checkedInAt = now;
        return true;
    }

    /**
     * Ends the duty and credits the minutes from check-in to check-out within the shift; also after its end, for who forgot.
     *
     * @return false where she had checked out before, which changes nothing
     */
    public boolean checkOut(Instant now) {
        if (withShift) throw VolunteerProblem.SHIFT_CANCELLED.problem();
        if (status != BookingStatus.ATTENDED) throw VolunteerProblem.NOT_CHECKED_IN.problem();
        if (checkedOutAt != null) return false;
        checkedOutAt = now;
        Instant from = checkedInAt.isBefore(startsAt) ? startsAt : checkedInAt;
        Instant to = now.isAfter(endsAt) ? endsAt : now;
        creditedMinutes = (int) Math.max(0, Duration.between(from, to).toMinutes());
        return true;
    }

    BookingStatus status() {
        return status;
    }

    boolean isWaiting() {
        return status == BookingStatus.WAITING;
    }

    public UUID id() {
        return id;
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
