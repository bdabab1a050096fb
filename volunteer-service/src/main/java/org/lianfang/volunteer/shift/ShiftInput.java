package org.lianfang.volunteer.shift;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lianfang.platform.caller.Role;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.VolunteerProblem;
import org.lianfang.volunteer.watch.WatchedCase;

/**
 * A shift to publish, as the graph's input of this name.
 *
 * @param place a meeting point, never an observed door
 * @param releaseAt not bookable before; null: at once
 * @param cancelBy until when a place may be given back; null: until the end
 * @param approveHandOver whether a place changes hands only when those who run the shift agree; null: no
 * @param codeAtPlace whether check-in asks for a code that is shown at the place; null: no
 * @param access how places are given out; null: first come, first served
 * @param caseId the case under observation that a household watch is for; null: none in particular
 * @param openTo the roles that may book; null or empty: all that book at all
 */
public record ShiftInput(
        UUID id,
        @NotNull(message = NEEDED) @Pattern(regexp = "\\d{12}", message = "须为12位区划代码。 A division code of 12 digits.")
                String communityCode,
        @NotNull(message = NEEDED) Post post,
        @NotBlank(message = NEEDED)
                @Size(max = 100, message = "最多100字。 At most 100 characters.")
                @Pattern(regexp = PRINTABLE, message = UNPRINTABLE)
                String title,
        @NotBlank(message = NEEDED)
                @Size(max = 200, message = "最多200字。 At most 200 characters.")
                @Pattern(regexp = PRINTABLE, message = UNPRINTABLE)
                String place,
        @NotNull(message = NEEDED) Instant startsAt,
        @NotNull(message = NEEDED) Instant endsAt,
        @NotNull(message = NEEDED) @Min(value = 1, message = PLACES) @Max(value = 1000, message = PLACES)
                Integer capacity,
        Instant releaseAt,
        Instant cancelBy,
        @Size(max = 500, message = "最多500字。 At most 500 characters.")
                @Pattern(regexp = "[^\\x00]*", message = UNPRINTABLE)
                String note,
        List<@NotNull Role> openTo,
        Boolean codeAtPlace,
        Boolean approveHandOver,
        ShiftAccess access,
        UUID caseId) {

    static final String NEEDED = "必填。 Needed.";
    static final String PRINTABLE = "\\P{Cntrl}*";
    static final String UNPRINTABLE = "请勿使用换行等控制字符。 One line, without control characters.";
    static final String PLACES = "名额为1到1000人。 1 to 1000 places.";

    /** The roles it is open to, as they are kept: all who book, if nothing is said; a watch at observed doors is for staff. */
    String[] openToRoles() {
        boolean watch = post == Post.HOUSEHOLD_WATCH;
        Set<Role> most = watch ? VolunteerOperation.STAFF : VolunteerOperation.BOOK_SHIFT.roles();
        if (openTo == null || openTo.isEmpty())
            return most.stream().map(Enum::name).sorted().toArray(String[]::new);
        if (watch && openTo.contains(Role.VOLUNTEER)) throw VolunteerProblem.WATCH_NOT_FOR_VOLUNTEERS.at("openTo");
        if (!most.containsAll(openTo)) throw VolunteerProblem.ROLE_DOES_NOT_BOOK.at("openTo");
        return openTo.stream().distinct().map(Enum::name).sorted().toArray(String[]::new);
    }

    /** The same with this title where it has none. */
    public ShiftInput titled(String otherwise) {
        return title != null ? this : again(id, otherwise, Duration.ZERO, access);
    }

    /** The same under another id, so much later. */
    public ShiftInput later(UUID otherId, Duration by) {
        return again(otherId, title, by, access);
    }

    /** The same, given out to who comes first where the time of its draw has passed. */
    public ShiftInput asOf(Instant now) {
        boolean tooLate = isByDraw() && releaseAt != null && !releaseAt.isAfter(now);
        return tooLate ? again(id, title, Duration.ZERO, ShiftAccess.FIRST_COME) : this;
    }

    private ShiftInput again(UUID otherId, String otherTitle, Duration by, ShiftAccess otherAccess) {
        return new ShiftInput(
                otherId,
                communityCode,
                post,
                otherTitle,
                place,
                startsAt.plus(by),
                endsAt.plus(by),
                capacity,
                releaseAt == null ? null : releaseAt.plus(by),
                cancelBy == null ? null : cancelBy.plus(by),
                note,
                openTo,
                codeAtPlace,
                approveHandOver,
                otherAccess,
                caseId);
    }

    /** The same, for this case. */
    ShiftInput watching(UUID watched) {
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
                openTo,
                codeAtPlace,
                approveHandOver,
                access,
                watched);
    }

    /** Which case the shift of this id watches; null if none. */
    WatchedCase watch(UUID shiftId) {
        return caseId == null ? null : new WatchedCase(shiftId, caseId);
    }

    boolean isByDraw() {
        return access == ShiftAccess.DRAW;
    }

    /** The same shape with only the defaults set, for the fingerprint: nothing of a shift has one. */
    static final ShiftInput DEFAULTS = new ShiftInput(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            false,
            false,
            ShiftAccess.FIRST_COME,
            null);
}
