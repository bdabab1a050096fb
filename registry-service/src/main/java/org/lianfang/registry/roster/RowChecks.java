package org.lianfang.registry.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lianfang.platform.input.SentText;
import org.lianfang.platform.problem.Problem;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.registry.access.RegistryProblem;
import org.lianfang.registry.household.DoorPlate;
import org.lianfang.registry.resident.CareNeed;
import org.lianfang.registry.rosterfile.CareWords;
import org.lianfang.registry.rosterfile.Heading;
import org.lianfang.registry.rosterfile.RosterLine;
import org.lianfang.registry.secrecy.IdNumber;
import org.lianfang.registry.secrecy.Phone;

/** Checks one row by itself; every fault of it is told at once. */
final class RowChecks {

    private static final int OLDEST = 130;

    private final LocalDate today;
    private final List<RowFault> faults = new ArrayList<>();
    private RosterLine line;

    RowChecks(Clock clock) {
        this.today = ChinaTime.today(clock);
    }

    /** The row; null where it has a fault, which {@link #takeFaults} tells. */
    CheckedRow check(RosterLine each) {
        line = each;
        int before = faults.size();
        each.lost().forEach(this::fault);
        var row = new CheckedRow(
                each, id(Heading.ID), id(Heading.HOUSEHOLD), plate(), name(), phone(), idNumber(), needs(), 0);
        longest(Heading.RELATION, 40);
        longest(Heading.DOMICILE, 200);
        longest(Heading.NOTE, 2000);
        if (masksNewNote()) fault(Heading.NOTE, RegistryProblem.MASKED_VALUE);
        return faults.size() == before ? row : null;
    }

    /** The faults found since they were last taken. */
    List<RowFault> takeFaults() {
        List<RowFault> taken = List.copyOf(faults);
        faults.clear();
        return taken;
    }

    private void fault(Heading heading, RegistryProblem problem) {
        faults.add(new RowFault(line.number(), heading, problem));
    }

    private UUID id(Heading heading) {
        String text = line.filled(heading);
        if (text == null) return null;
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) return id;
        } catch (IllegalArgumentException noId) {
            // Told below, as an id that is none in full.
        }
        fault(heading, RegistryProblem.ROW_ID_UNKNOWN);
        return null;
    }

    /** Masked in an exported row, it stays as it is; a new person has one in full. */
    private String name() {
        String name = line.get(Heading.NAME);
        if (name.isEmpty() || SentText.isInvisible(name)) fault(Heading.NAME, RegistryProblem.NAME_MISSING);
        else if (isMasked(Heading.NAME) && line.filled(Heading.ID) == null)
            fault(Heading.NAME, RegistryProblem.MASKED_VALUE);
        longest(Heading.NAME, 60);
        return name;
    }

    private Phone phone() {
        String text = line.filled(Heading.PHONE);
        if (text == null || keepsMasked(Heading.PHONE)) return null;
        Optional<Phone> phone = Phone.read(text);
        if (phone.isEmpty()) fault(Heading.PHONE, RegistryProblem.PHONE_INVALID);
        return phone.orElse(null);
    }

    private IdNumber idNumber() {
        String text = line.filled(Heading.ID_NUMBER);
        if (text == null || line.lost().containsKey(Heading.ID_NUMBER) || keepsMasked(Heading.ID_NUMBER)) return null;
        Optional<IdNumber> number = IdNumber.read(text);
        if (number.isEmpty()) fault(Heading.ID_NUMBER, RegistryProblem.ID_NUMBER_INVALID);
        else if (number.get().birthDay().isAfter(today) || number.get().birthYear() < today.getYear() - OLDEST)
            fault(Heading.ID_NUMBER, RegistryProblem.BIRTH_YEAR_IMPLAUSIBLE);
        return number.orElse(null);
    }

    /** What the export showed masked and comes back so. In a row of no known person it is a fault. */
    private boolean keepsMasked(Heading heading) {
        if (!isMasked(heading)) return false;
        if (line.filled(Heading.ID) == null) fault(heading, RegistryProblem.MASKED_VALUE);
        return true;
    }

    private boolean masksNewNote() {
        String note = line.filled(Heading.NOTE);
        return note != null && RowPerson.isMasked(Heading.NOTE, note) && line.filled(Heading.ID) == null;
    }

    private boolean isMasked(Heading heading) {
        String text = line.get(heading);
        return text != null && text.indexOf('*') >= 0;
    }

    private List<CareNeed> needs() {
        String text = line.get(Heading.CARE_NEEDS);
        if (text == null) return null;
        Optional<List<CareNeed>> needs = CareWords.read(text);
        if (needs.isEmpty()) fault(Heading.CARE_NEEDS, RegistryProblem.CARE_NEED_UNKNOWN);
        return needs.orElse(List.of());
    }

    private DoorPlate plate() {
        longest(Heading.ESTATE, 60);
        longest(Heading.BUILDING, 60);
        longest(Heading.UNIT, 60);
        longest(Heading.ROOM, 40);
        longest(Heading.ADDRESS, 200);
        boolean unnamed = line.filled(Heading.ESTATE) == null
                && line.filled(Heading.BUILDING) == null
                && line.filled(Heading.ROOM) == null
                && line.filled(Heading.ADDRESS) == null;
        boolean placed = line.filled(Heading.ID) != null || line.filled(Heading.HOUSEHOLD) != null;
        if (unnamed && placed && line.filled(Heading.UNIT) == null) return null;
        try {
            return new DoorPlate(
                    line.filled(Heading.ESTATE),
                    line.filled(Heading.BUILDING),
                    line.filled(Heading.UNIT),
                    floor(),
                    line.filled(Heading.ROOM),
                    line.filled(Heading.ADDRESS));
        } catch (Problem problem) {
            boolean unit = problem.type() == RegistryProblem.UNIT_WITHOUT_BUILDING;
            fault(unit ? Heading.BUILDING : Heading.ROOM, (RegistryProblem) problem.type());
            return null;
        }
    }

    private Integer floor() {
        String text = line.filled(Heading.FLOOR);
        if (text == null) return null;
        if (text.matches("-?\\d{1,3}层?")) {
            int floor = Integer.parseInt(text.replace("层", ""));
            if (floor >= -9 && floor <= 200) return floor;
        }
        fault(Heading.FLOOR, RegistryProblem.FLOOR_INVALID);
        return null;
    }

    private void longest(Heading heading, int characters) {
        String text = line.get(heading);
        if (text == null) return;
        if (text.length() > characters || SentText.isBroken(text)) fault(heading, RegistryProblem.TEXT_TOO_LONG);
    }
}
