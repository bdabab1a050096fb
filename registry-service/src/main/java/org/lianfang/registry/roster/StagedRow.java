package org.lianfang.registry.roster;

import java.util.List;
import java.util.UUID;
import org.lianfang.registry.household.DoorPlate;
import org.lianfang.registry.resident.SealedPerson;

/**
 * What a row would do to the register.
 *
 * @param person under the id that it has or gets, sealed; null where nothing changes
 * @param base the version of the person that a change starts from; null for a new one
 * @param household null where the door is new
 * @param doubles those of the register who may be the same person, each with its reason
 */
record StagedRow(
        int number,
        RowVerdict verdict,
        SealedPerson person,
        String base,
        UUID household,
        String doorToken,
        DoorPlate plate,
        UUID rowKey,
        UUID fingerprint,
        List<Double> doubles) {

    /** Someone who may be the same, and by what. */
    record Double(UUID resident, DoubleReason reason) {}

    @Override
    public String toString() {
        return "StagedRow[" + number + "]";
    }
}
