package org.lianfang.registry.resident;

import jakarta.inject.Singleton;
import java.util.List;
import org.lianfang.registry.access.Clearance;
import org.lianfang.registry.secrecy.Masks;
import org.lianfang.registry.secrecy.SealedNumbers;

/** Shows a person to one caller: masked, clear, or revealed (design, section 4). */
@Singleton
public class ResidentViews {

    private final SealedNumbers numbers;

    ResidentViews(SealedNumbers numbers) {
        this.numbers = numbers;
    }

    /** Name and phone in clear where the clearance covers the row; the ID number masked in any case. */
    public ResidentView seen(ResidentRow row, Clearance clearance) {
        String phone = numbers.openPhone(row.id(), row.phone());
        String idNumber = Masks.idNumber(numbers.openIdNumber(row.id(), row.idNumber()));
        if (clearance.covers(row.where())) return view(row, row.name(), phone, idNumber, row.careNeeds(), note(row));
        var careNeeds = row.careNeeds().stream().map(CareNeedEntry::masked).toList();
        return view(row, Masks.name(row.name()), Masks.phone(phone), idNumber, careNeeds, null);
    }

    /** Everything in clear: for a reveal, which the audit keeps. */
    public ResidentView revealed(ResidentRow row) {
        return view(
                row,
                row.name(),
                numbers.openPhone(row.id(), row.phone()),
                numbers.openIdNumber(row.id(), row.idNumber()),
                row.careNeeds(),
                note(row));
    }

    private String note(ResidentRow row) {
        return numbers.openNote(row.id(), row.note());
    }

    private static ResidentView view(
            ResidentRow row, String name, String phone, String idNumber, List<CareNeedEntry> careNeeds, String note) {
        return new ResidentView(
                row.id(),
                row.where().householdId(),
                row.where().communityCode(),
                name,
                phone,
                idNumber,
                row.gender(),
                row.birthYear(),
                row.relation(),
                row.domicile(),
                row.presence(),
                row.contactBy(),
                careNeeds,
                note,
                row.aliases());
    }
}
