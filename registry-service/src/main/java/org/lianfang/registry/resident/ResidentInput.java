package org.lianfang.registry.resident;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** A new person, or a correction of one: null keeps what is there, an empty text or list erases it. */
public record ResidentInput(
        UUID id,
        @NotNull UUID householdId,
        @NotNull @Size(max = 60) String name,
        @Size(max = 40) String phone,
        @Size(max = 40) String idNumber,
        Gender gender,
        Integer birthYear,
        @Size(max = 40) String relation,
        @Size(max = 200) String domicile,
        Presence presence,
        Channel contactBy,
        @Size(max = 20) List<@NotNull CareNeed> careNeeds,
        @Size(max = 2000) String note) {

    @Override
    public String toString() {
        // A record would print the person.
        return "ResidentInput[" + id + "]";
    }
}
