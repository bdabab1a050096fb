package org.lianfang.registry.roster;

import java.util.List;
import java.util.UUID;
import org.lianfang.registry.household.DoorPlate;
import org.lianfang.registry.resident.CareNeed;
import org.lianfang.registry.rosterfile.RosterLine;
import org.lianfang.registry.secrecy.IdNumber;
import org.lianfang.registry.secrecy.Phone;

/**
 * A row whose values all hold, before it is compared with the register.
 *
 * @param id the person's own, where the row was exported
 * @param household where the row says it; else the door decides
 * @param plate null where the row names no door
 * @param variant 0, or the how-manieth row of its file that is about the same name, ID number and door and says something else
 * @param phone null where empty or masked; {@code line} tells which
 */
record CheckedRow(
        RosterLine line,
        UUID id,
        UUID household,
        DoorPlate plate,
        String name,
        Phone phone,
        IdNumber idNumber,
        List<CareNeed> needs,
        int variant) {

    CheckedRow asVariant(int number) {
        return new CheckedRow(line, id, household, plate, name, phone, idNumber, needs, number);
    }

    int number() {
        return line.number();
    }

    @Override
    public String toString() {
        return "CheckedRow[" + line.number() + "]";
    }
}
