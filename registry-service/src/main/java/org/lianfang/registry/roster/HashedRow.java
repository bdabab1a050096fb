package org.lianfang.registry.roster;

import java.util.UUID;

/**
 * A checked row with the keyed hashes it is compared by, each made once.
 *
 * @param door the address as searched; empty where the row names none
 * @param key whom the row is about, by the door as the row names it; of the first such row of the file
 * @param fingerprint all that the row says
 * @param repeated whether a row before it in the file says the same in the same words
 * @param idNumber null where the row tells none; so is {@code phone}
 */
record HashedRow(
        CheckedRow checked, String door, UUID key, UUID fingerprint, boolean repeated, byte[] idNumber, byte[] phone) {

    HashedRow asVariant(int number) {
        return number == 0
                ? this
                : new HashedRow(checked.asVariant(number), door, key, fingerprint, repeated, idNumber, phone);
    }

    HashedRow asRepeated() {
        return new HashedRow(checked, door, key, fingerprint, true, idNumber, phone);
    }

    @Override
    public String toString() {
        return "HashedRow[" + checked.number() + "]";
    }
}
