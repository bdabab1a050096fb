package org.lianfang.registry.roster;

import java.util.Arrays;
import java.util.UUID;
import org.lianfang.registry.resident.Person;
import org.lianfang.registry.resident.Presence;

/**
 * A person of the register, opened for comparison with a row.
 *
 * @param version changes with every write of the row
 * @param address of the door; {@code doorToken} is the same as searched
 */
record KnownPerson(
        UUID id,
        UUID householdId,
        String doorToken,
        String version,
        byte[] phoneHash,
        byte[] idNumberHash,
        Person person) {

    boolean isCalled(String name) {
        return person.name().equals(name);
    }

    boolean hasMovedOut() {
        return person.presence() == Presence.MOVED_OUT;
    }

    boolean hasIdNumber(byte[] hash) {
        return hash != null && Arrays.equals(hash, idNumberHash);
    }

    boolean hasPhone(byte[] hash) {
        return hash != null && Arrays.equals(hash, phoneHash);
    }

    @Override
    public String toString() {
        return "KnownPerson[" + id + "]";
    }
}
