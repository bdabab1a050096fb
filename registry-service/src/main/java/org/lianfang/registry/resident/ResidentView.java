package org.lianfang.registry.resident;

import java.util.List;
import java.util.UUID;

/** A person as one caller may see them; field names are those of the graph. */
public record ResidentView(
        UUID id,
        UUID householdId,
        String communityCode,
        String name,
        String phone,
        String idNumber,
        Gender gender,
        Integer birthYear,
        String relation,
        String domicile,
        Presence presence,
        Channel contactBy,
        List<CareNeedEntry> careNeeds,
        String note,
        List<ResidentAlias> aliases) {

    @Override
    public String toString() {
        // A record would print the person.
        return "ResidentView[" + id + "]";
    }
}
