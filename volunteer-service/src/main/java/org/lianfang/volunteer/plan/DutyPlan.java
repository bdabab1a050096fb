package org.lianfang.volunteer.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.lianfang.platform.caller.Role;
import org.lianfang.platform.identity.Ids;
import org.lianfang.volunteer.shift.Post;
import org.lianfang.volunteer.shift.ShiftAccess;
import org.lianfang.volunteer.shift.ShiftInput;

/**
 * A duty that returns.
 *
 * @param releaseBefore how many minutes before its start a shift can be booked; null: at once
 * @param cancelBefore until how many minutes before its start a place may be given back; null: until the end
 * @param caseId the case under observation that its watches are for; null: none in particular
 * @param endedAt since when no more shifts are made from it; null while it goes on
 */
public record DutyPlan(
        UUID id,
        String communityCode,
        Post post,
        String title,
        String place,
        int capacity,
        List<Band> bands,
        List<Integer> weekdays,
        String note,
        List<Role> openTo,
        boolean codeAtPlace,
        Integer releaseBefore,
        Integer cancelBefore,
        boolean approveHandOver,
        ShiftAccess access,
        UUID caseId,
        Instant endedAt) {

    /** The shifts of this span that are not over yet; their ids follow from plan, day and band. */
    List<ShiftInput> shifts(LocalDate from, LocalDate to, Instant now) {
        return from.datesUntil(to.plusDays(1))
                .filter(day -> weekdays.contains(day.getDayOfWeek().getValue()))
                .flatMap(this::shiftsOn)
                .filter(shift -> shift.endsAt().isAfter(now))
                .toList();
    }

    private Stream<ShiftInput> shiftsOn(LocalDate day) {
        return bands.stream().map(band -> {
            Instant starts = band.startsOn(day);
            return new ShiftInput(
                    Ids.derived(id, day + " " + band.start(), 0),
                    communityCode,
                    post,
                    title,
                    place,
                    starts,
                    starts.plusSeconds(60L * band.minutes()),
                    capacity,
                    before(starts, releaseBefore),
                    before(starts, cancelBefore),
                    note,
                    openTo,
                    codeAtPlace,
                    approveHandOver,
                    access,
                    caseId);
        });
    }

    private static Instant before(Instant starts, Integer minutes) {
        return minutes == null ? null : starts.minusSeconds(60L * minutes);
    }
}
