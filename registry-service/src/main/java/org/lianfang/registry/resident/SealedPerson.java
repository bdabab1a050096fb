package org.lianfang.registry.resident;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lianfang.registry.household.Household;
import org.lianfang.registry.household.Place;

/** A person with numbers and note sealed, before it stands behind a door: sealing thousands takes time that no transaction should wait for. */
public record SealedPerson(
        UUID id,
        Person person,
        byte[] phone,
        byte[] phoneHash,
        byte[] idNumber,
        byte[] idNumberHash,
        byte[] note,
        byte[] noteHash,
        List<NewResident.Need> needs,
        Set<String> tokens,
        byte[] phoneEnd) {

    /** The rows of this person behind that door. */
    public NewResident behind(Household household) {
        Place place = household.place();
        return new NewResident(
                id,
                household.communityCode(),
                household.id(),
                place.estateId(),
                place.buildingId(),
                place.gridId(),
                household.floor(),
                household.doorOrder(),
                person.name(),
                phone,
                phoneHash,
                idNumber,
                idNumberHash,
                person.gender(),
                person.birthYear(),
                person.relation(),
                person.domicile(),
                person.presence(),
                person.contactBy(),
                note,
                noteHash,
                !needs.isEmpty(),
                needs,
                tokens,
                phoneEnd);
    }

    @Override
    public String toString() {
        // A record would print the person.
        return "SealedPerson[" + id + "]";
    }
}
