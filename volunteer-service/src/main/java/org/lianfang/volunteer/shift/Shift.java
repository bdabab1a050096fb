package org.lianfang.volunteer.shift;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import org.lianfang.platform.caller.Role;
import org.lianfang.volunteer.Input;
import org.lianfang.volunteer.VolunteerProblem;

/** A post to be manned at a place and time. Its counters change under its row's lock only. */
@Entity
public class Shift {

    private static final Duration CHECK_IN_OPENS = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration FARTHEST = Duration.ofDays(3653);

    @Id
    private UUID id;

    @Column(updatable = false)
    private String communityCode;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Post post;

    private String title;

    private String place;

    @Column(updatable = false)
    private Instant startsAt;

    private Instant endsAt;

    private int capacity;

    private int booked;
    private int waiting;

    // Moved on by the statements that give out places, never from here; read because a row is read whole.
    @Column(updatable = false)
    private long lastTicket;

    @Column(updatable = false)
    private Instant publishedAt;

    @Column(updatable = false)
    private UUID publishedBy;

    private Instant releaseAt;

    private Instant cancelBy;

    private String note;

    @Column(updatable = false)
    private String[] openTo;

    @Column(updatable = false)
    private String checkInCode;

    @Column(updatable = false)
    private boolean approveHandOver;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ShiftAccess access;

    // Moved on by the draw, with the counters and the tickets that follow from it.
    @Column(updatable = false)
    private Instant drawnAt;

    private Instant cancelledAt;
    private UUID cancelledBy;
    private String cancelReason;

    @Column(updatable = false)
    private byte[] fingerprint;

    // Written by the table itself, with the announcement of the change.
    @Column(insertable = false, updatable = false)
    private Instant changedAt;

    protected Shift() {}

    /** A shift may be under way when it is published (people are often asked to come at once), but not over. */
    static Shift publish(UUID id, ShiftInput input, byte[] fingerprint, UUID by, Instant now) {
        Instant starts = Input.bounded("startsAt", input.startsAt()).truncatedTo(ChronoUnit.MICROS);
        Instant ends = Input.bounded("endsAt", input.endsAt()).truncatedTo(ChronoUnit.MICROS);
        if (!starts.isBefore(ends)) throw VolunteerProblem.SHIFT_ENDS_BEFORE_IT_STARTS.at("endsAt");
        if (ends.isAfter(starts.plus(LONGEST))) throw VolunteerProblem.SHIFT_TOO_LONG.at("endsAt");
        if (!ends.isAfter(now)) throw VolunteerProblem.SHIFT_ALREADY_OVER.at("endsAt");
        if (starts.isAfter(now.plus(FARTHEST))) throw VolunteerProblem.SHIFT_TOO_FAR_AHEAD.at("startsAt");
        Instant release = micros(Input.bounded("releaseAt", input.releaseAt()));
        Instant deadline = micros(Input.bounded("cancelBy", input.cancelBy()));
        if (release != null && !release.isBefore(ends)) throw VolunteerProblem.RELEASED_TOO_LATE.at("releaseAt");
        if (deadline != null && deadline.isAfter(starts)) throw VolunteerProblem.CANCEL_BY_AFTER_START.at("cancelBy");
        if (input.isByDraw()) mustBeDrawnInTime(release, starts, now);
        if (input.caseId() != null && input.post() != Post.HOUSEHOLD_WATCH)
            throw VolunteerProblem.CASE_NEEDS_WATCH.at("caseId");
        var shift = new Shift();
        shift.access = input.isByDraw() ? ShiftAccess.DRAW : ShiftAccess.FIRST_COME;
        shift.id = id;
        shift.communityCode = input.communityCode();
        shift.post = input.post();
        shift.title = input.title().strip();
        shift.place = input.place().strip();
        shift.startsAt = starts;
        shift.endsAt = ends;
        shift.capacity = input.capacity();
        shift.publishedAt = now;
        shift.publishedBy = by;
        shift.releaseAt = release;
        shift.cancelBy = deadline;
        shift.note = noteOf(input.note());
        shift.openTo = input.openToRoles();
        shift.checkInCode = Boolean.TRUE.equals(input.codeAtPlace()) ? CheckInCode.next() : null;
        shift.approveHandOver = Boolean.TRUE.equals(input.approveHandOver());
        shift.fingerprint = fingerprint;
        return shift;
    }

    private static void mustBeDrawnInTime(Instant release, Instant starts, Instant now) {
        if (release == null || !release.isAfter(now)) throw VolunteerProblem.DRAW_NEEDS_RELEASE.at("releaseAt");
        if (release.isAfter(starts.minus(CHECK_IN_OPENS))) throw VolunteerProblem.DRAWN_TOO_LATE.at("releaseAt");
    }

    private static Instant micros(Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Calls the shift off, also while it is under way.
     *
     * @return false where it was called off before for the same reason, which changes nothing
     */
    boolean cancel(String reason, UUID by, Instant now) {
        if (cancelledAt != null) {
            if (cancelReason.equals(reason)) return false;
            throw VolunteerProblem.SHIFT_CANCELLED.problem();
        }
        if (!now.isBefore(endsAt)) throw VolunteerProblem.SHIFT_ENDED.problem();
        cancelledAt = now;
        cancelledBy = by;
        cancelReason = reason;
        booked = 0;
        waiting = 0;
        return true;
    }

    /**
     * Moves the shift to another place, also while it is under way.
     *
     * @return false where it is there already, which changes nothing
     */
    public boolean moveTo(String elsewhere, Instant now) {
        mustGoOn(now);
        if (place.equals(elsewhere)) return false;
        place = elsewhere;
        return true;
    }

    /**
     * Ends the shift earlier than was published.
     *
     * @return false where it ends then already, which changes nothing
     */
    public boolean shorten(Instant end, Instant now) {
        mustGoOn(now);
        if (endsAt.equals(end)) return false;
        if (end.isAfter(endsAt)) throw VolunteerProblem.ONLY_SHORTENED.at("endsAt");
        if (!end.isAfter(startsAt) || end.isBefore(now)) throw VolunteerProblem.SHIFT_ALREADY_OVER.at("endsAt");
        // What would end before it can be booked is called off instead.
        if (releaseAt != null && !releaseAt.isBefore(end)) throw VolunteerProblem.RELEASED_TOO_LATE.at("endsAt");
        endsAt = end;
        return true;
    }

    /**
     * Takes over what is to be different.
     *
     * @return false where it is so already, which changes nothing
     */
    boolean change(ShiftChange change, Instant now) {
        mustGoOn(now);
        ShiftView before = view();
        if (change.capacity() != null && change.capacity() < booked)
            throw VolunteerProblem.CAPACITY_BELOW_BOOKED.at("capacity");
        if (change.capacity() != null) capacity = change.capacity();
        if (change.title() != null && change.title().isBlank()) throw VolunteerProblem.TITLE_NEEDED.at("title");
        if (change.title() != null) title = change.title().strip();
        if (change.note() != null) note = noteOf(change.note());
        Instant release = micros(Input.bounded("releaseAt", change.releaseAt()));
        // Who asked for the draw was promised its time.
        if (release != null && access == ShiftAccess.DRAW) throw VolunteerProblem.DRAW_STAYS.at("releaseAt");
        if (release != null && !release.isBefore(endsAt)) throw VolunteerProblem.RELEASED_TOO_LATE.at("releaseAt");
        if (release != null) releaseAt = release;
        Instant deadline = micros(Input.bounded("cancelBy", change.cancelBy()));
        if (deadline != null && deadline.isAfter(startsAt)) throw VolunteerProblem.CANCEL_BY_AFTER_START.at("cancelBy");
        if (deadline != null) cancelBy = deadline;
        return !view().equals(before);
    }

    private static String noteOf(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private void mustGoOn(Instant now) {
        if (cancelledAt != null) throw VolunteerProblem.SHIFT_CANCELLED.problem();
        if (!now.isBefore(endsAt)) throw VolunteerProblem.SHIFT_ENDED.problem();
    }

    /** As it would be published again. */
    ShiftInput again() {
        return new ShiftInput(
                id,
                communityCode,
                post,
                title,
                place,
                startsAt,
                endsAt,
                capacity,
                releaseAt,
                cancelBy,
                note,
                Arrays.stream(openTo).map(Role::valueOf).toList(),
                checkInCode != null,
                approveHandOver,
                access,
                null);
    }

    /** Whether its places are still to be drawn: until then it has none to give. */
    public boolean isUndrawn() {
        return access == ShiftAccess.DRAW && drawnAt == null;
    }

    /** Whether it was called off, or is over. */
    public boolean isOff(Instant now) {
        return cancelledAt != null || !now.isBefore(endsAt);
    }

    /** Whether a place changes hands only when those who run the shift agree. */
    public boolean approvesHandOver() {
        return approveHandOver;
    }

    /** Whether this is what check-in asks for: anything, where the shift shows no code. */
    public boolean admits(String code) {
        return checkInCode == null || checkInCode.equals(code == null ? null : code.strip());
    }

    String checkInCode() {
        return checkInCode;
    }

    /** Fails with what keeps a volunteer from it who brings no skill of her own. */
    public void mustBeOpenToVolunteers(Instant now) {
        mustBeBookable(now);
        if (!isOpenToVolunteers()) throw VolunteerProblem.GROUP_NOT_TAKEN.problem();
    }

    /** Fails where it takes no bookings of anybody, or not yet. */
    public void mustBeBookable(Instant now) {
        if (cancelledAt != null) throw VolunteerProblem.SHIFT_CANCELLED.problem();
        if (!now.isBefore(endsAt)) throw VolunteerProblem.SHIFT_ENDED.problem();
        if (isUndrawn()) throw VolunteerProblem.NOT_DRAWN_YET.problem();
        if (!isReleased(now)) throw VolunteerProblem.SHIFT_NOT_RELEASED.problem();
    }

    /** Before its release nobody gets a place, also not who had come to wait before the release was put off. */
    public boolean isReleased(Instant now) {
        return releaseAt == null || !now.isBefore(releaseAt);
    }

    /** Fails with what keeps someone from it who is at the place and has no login. */
    public void mustTakeWalkIns(Instant now) {
        if (cancelledAt != null) throw VolunteerProblem.SHIFT_CANCELLED.problem();
        if (!now.isBefore(endsAt)) throw VolunteerProblem.SHIFT_ENDED.problem();
        if (!hasStartedCheckIn(now)) throw VolunteerProblem.TOO_EARLY_TO_CHECK_IN.problem();
        if (isUndrawn()) throw VolunteerProblem.NOT_DRAWN_YET.problem();
        if (!isOpenToVolunteers()) throw VolunteerProblem.WALK_IN_NOT_TAKEN.problem();
        if (!hasFreePlace()) throw VolunteerProblem.SHIFT_FULL.problem();
    }

    private boolean isOpenToVolunteers() {
        return Arrays.asList(openTo).contains(Role.VOLUNTEER.name());
    }

    public int placesLeft() {
        return cancelledAt == null ? capacity - booked : 0;
    }

    /** Someone holds one more of its places. */
    public void takePlace() {
        booked++;
    }

    /** A place that was held is free again. */
    public void freePlace() {
        booked--;
    }

    /** Places that were offered in vain are free again. */
    public void freePlaces(int some) {
        booked -= some;
    }

    /** One has left the waiting list without getting a place. */
    public void leaveLine() {
        waiting--;
    }

    /** One who waited has got a place. */
    public void moveUp() {
        waiting--;
        booked++;
    }

    public boolean hasFreePlace() {
        return cancelledAt == null && booked < capacity;
    }

    public int capacity() {
        return capacity;
    }

    public boolean hasLine() {
        return waiting > 0;
    }

    /** From half an hour before the start on people may be checked in. */
    public boolean hasStartedCheckIn(Instant now) {
        return !now.isBefore(startsAt.minus(CHECK_IN_OPENS));
    }

    /** From the start on nobody moves up: who waits at home should not learn of a place that needs her at once. */
    public boolean hasStarted(Instant now) {
        return !now.isBefore(startsAt);
    }

    /** Whether the day until which a place may be given back has passed; a position in the line can always be. */
    public boolean isCancelDeadlineOver(Instant now) {
        return cancelBy != null && now.isAfter(cancelBy);
    }

    boolean hasFingerprint(byte[] other) {
        return Arrays.equals(fingerprint, other);
    }

    public UUID id() {
        return id;
    }

    public String communityCode() {
        return communityCode;
    }

    Instant startsAt() {
        return startsAt;
    }

    public ShiftView view() {
        return new ShiftView(
                id,
                communityCode,
                post,
                title,
                place,
                startsAt,
                endsAt,
                capacity,
                booked,
                waiting,
                cancelledAt != null,
                releaseAt,
                cancelBy,
                note,
                Arrays.stream(openTo).map(Role::valueOf).toList(),
                checkInCode != null,
                approveHandOver,
                access,
                drawnAt,
                changedAt == null ? publishedAt : changedAt);
    }
}
