package org.lianfang.volunteer.rota;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lianfang.platform.problem.Problem;
import org.lianfang.volunteer.VolunteerProblem;
import org.lianfang.volunteer.shift.Shift;
import org.lianfang.volunteer.shift.ShiftAccess;
import org.lianfang.volunteer.shift.ShiftInput;
import org.lianfang.volunteer.shift.ShiftView;

/** A row beside the shift that it is about: who booked it was promised all but the place and a later end. */
record RotaChange(RotaEntry entry, Shift shift) {

    private static final int LONGEST_PLACE = 200;

    /** Does to the shift what the row says. */
    RotaRow row(Instant now) {
        int number = entry.line().number();
        var faults = new ArrayList<>(entry.faults());
        if (faults.isEmpty()) faults.addAll(promised());
        if (!faults.isEmpty()) return RotaRow.wrong(number, faults);
        ShiftInput said = entry.shift();
        ShiftView is = shift.view();
        var changed = new ArrayList<RotaColumn>();
        RotaColumn at = RotaColumn.PLACE;
        try {
            if (!said.place().equals(is.place())) {
                if (said.place().length() > LONGEST_PLACE || said.place().matches(".*\\p{Cntrl}.*"))
                    throw VolunteerProblem.ROTA_PLACE_TOO_LONG.problem();
                shift.moveTo(said.place(), now);
                changed.add(at);
            }
            at = RotaColumn.END;
            if (!RotaTime.isSame(said.endsAt(), is.endsAt())) {
                shift.shorten(said.endsAt(), now);
                changed.add(at);
            }
        } catch (Problem problem) {
            return RotaRow.wrong(number, List.of(RotaEntries.fault(at, problem.type())));
        }
        return RotaRow.of(number, changed.isEmpty() ? RotaVerdict.UNCHANGED : RotaVerdict.CHANGED, entry.id(), changed);
    }

    private List<RotaFault> promised() {
        ShiftInput said = entry.shift();
        ShiftView is = shift.view();
        var other = new ArrayList<RotaColumn>();
        if (!said.communityCode().equals(is.communityCode()) && entry.line().text(RotaColumn.COMMUNITY) != null)
            other.add(RotaColumn.COMMUNITY);
        if (said.post() != is.post()) other.add(RotaColumn.POST);
        if (said.title() != null && !said.title().equals(is.title())) other.add(RotaColumn.TITLE);
        if (!RotaTime.isSame(said.startsAt(), is.startsAt())) other.add(RotaColumn.BEGIN);
        if (said.capacity() != is.capacity()) other.add(RotaColumn.WANTED);
        if (entry.line().has(RotaColumn.NOTE) && !Objects.equals(oneLine(said.note()), oneLine(is.note())))
            other.add(RotaColumn.NOTE);
        if (differs(RotaColumn.RELEASE, RotaTime.isSame(said.releaseAt(), is.releaseAt())))
            other.add(RotaColumn.RELEASE);
        if (differs(RotaColumn.CANCEL_BY, RotaTime.isSame(said.cancelBy(), is.cancelBy())))
            other.add(RotaColumn.CANCEL_BY);
        if (differs(RotaColumn.APPROVAL, Boolean.TRUE.equals(said.approveHandOver()) == is.approveHandOver()))
            other.add(RotaColumn.APPROVAL);
        if (differs(RotaColumn.DRAW, (said.access() == ShiftAccess.DRAW) == (is.access() == ShiftAccess.DRAW)))
            other.add(RotaColumn.DRAW);
        return other.stream()
                .map(column -> RotaEntries.fault(column, VolunteerProblem.ROTA_PROMISED))
                .toList();
    }

    /** A file without the column says nothing about it. */
    private boolean differs(RotaColumn column, boolean isSame) {
        return entry.line().has(column) && !isSame;
    }

    /** What Excel makes of line ends is no change. */
    private static String oneLine(String note) {
        return note == null ? null : note.strip().replaceAll("\\s+", " ");
    }

    /** The column of a shift's field. */
    static RotaColumn column(String field) {
        return switch (field == null ? "" : field) {
            case "communityCode" -> RotaColumn.COMMUNITY;
            case "title" -> RotaColumn.TITLE;
            case "place" -> RotaColumn.PLACE;
            case "startsAt" -> RotaColumn.BEGIN;
            case "endsAt" -> RotaColumn.END;
            case "capacity" -> RotaColumn.WANTED;
            case "note" -> RotaColumn.NOTE;
            case "releaseAt" -> RotaColumn.RELEASE;
            case "cancelBy" -> RotaColumn.CANCEL_BY;
            default -> RotaColumn.POST;
        };
    }
}
