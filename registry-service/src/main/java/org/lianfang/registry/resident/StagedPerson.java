package org.lianfang.registry.resident;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Collection;
import java.util.List;

/** The columns of a resident that do not follow from the door, as a stage holds them; bytes go as base64. */
@RegisterForReflection
public record StagedPerson(
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
        boolean needs_care,
        List<NewResident.Need> needs,
        Collection<String> tokens,
        byte[] phone_end) {

    public static StagedPerson of(SealedPerson sealed) {
        var person = sealed.person();
        return new StagedPerson(
                person.name(),
                sealed.phone(),
                sealed.phoneHash(),
                sealed.idNumber(),
                sealed.idNumberHash(),
                person.gender(),
                person.birthYear(),
                person.relation(),
                person.domicile(),
                person.presence(),
                person.contactBy(),
                sealed.note(),
                !sealed.needs().isEmpty(),
                sealed.needs(),
                sealed.tokens(),
                sealed.phoneEnd());
    }

    @Override
    public String toString() {
        // A record would print the person.
        return "StagedPerson";
    }
}
