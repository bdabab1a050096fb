package org.lianfang.registry.resident;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** A new person as the insert statements read it, many at once; field names are those of the columns, bytes go as base64. */
@RegisterForReflection
public record NewResident(
        UUID id,
        String community_code,
        UUID household_id,
        UUID estate_id,
        UUID building_id,
        UUID grid_id,
        Integer floor,
        String door_order,
        String name,
        byte[] phone,
        byte[] phone_hash,
        byte[] id_number,
        byte[] id_number_hash,
        Gender gender,
        Integer birth_year,
        String relation,
        String domicile,
        Presence presence,
        Channel contact_by,
        byte[] note,
        @JsonIgnore byte[] note_hash,
        boolean needs_care,
        List<Need> needs,
        Collection<String> tokens,
        byte[] phone_end) {

    /** One entry of care_need. */
    @RegisterForReflection
    public record Need(CareNeed need, String reason, String source, LocalDate since) {}

    /** Whether both say the same of one person; numbers and note are compared by their hashes, sealed they never look the same twice. */
    boolean tellsTheSameAs(NewResident other) {
        return name.equals(other.name)
                && Arrays.equals(phone_hash, other.phone_hash)
                && Arrays.equals(id_number_hash, other.id_number_hash)
                && gender == other.gender
                && Objects.equals(birth_year, other.birth_year)
                && Objects.equals(relation, other.relation)
                && Objects.equals(domicile, other.domicile)
                && presence == other.presence
                && contact_by == other.contact_by
                && Arrays.equals(note_hash, other.note_hash)
                && Set.copyOf(needs).equals(Set.copyOf(other.needs));
    }

    @Override
    public String toString() {
        // A record would print the person.
        return "NewResident[" + id + "]";
    }
}
