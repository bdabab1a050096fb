package org.lianfang.registry.roster;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.UUID;
import org.lianfang.platform.secrecy.KeyedHash;
import org.lianfang.registry.rosterfile.Heading;
import org.lianfang.registry.search.Words;
import org.lianfang.registry.secrecy.SealedNumbers;

/** Keyed hashes of rows: whom a row is about, and all that it says. */
@Singleton
class RowHashes {

    private static final String PART = "\u001f";

    private final KeyedHash hash;
    private final SealedNumbers numbers;

    RowHashes(KeyedHash hash, SealedNumbers numbers) {
        this.hash = hash;
        this.numbers = numbers;
    }

    /** With its hashes, by the door that the row itself names. */
    HashedRow hashed(CheckedRow row) {
        String door = row.plate() == null ? "" : Words.token(row.plate().address());
        return new HashedRow(
                row,
                door,
                key(row, door),
                fingerprint(row),
                false,
                numbers.hashOf(row.idNumber()),
                numbers.hashOf(row.phone()));
    }

    /** The same as long as name, ID number and door are. */
    UUID key(HashedRow row, String doorToken) {
        boolean asNamed = row.checked().variant() == 0 && row.door().equals(doorToken);
        return asNamed ? row.key() : key(row.checked(), doorToken);
    }

    private UUID key(CheckedRow row, String doorToken) {
        String number = row.idNumber() == null ? "" : row.idNumber().text();
        String household = row.household() == null ? "" : row.household().toString();
        String whom = String.join(PART, row.name(), number, household, String.valueOf(doorToken));
        return half("roster.row-key", row.variant() == 0 ? whom : whom + PART + row.variant());
    }

    /** The same as long as nothing in the row changes, whatever the order of the columns. */
    private UUID fingerprint(CheckedRow row) {
        var said = new EnumMap<Heading, String>(Heading.class);
        said.putAll(row.line().cells());
        if (row.phone() != null) said.put(Heading.PHONE, row.phone().text());
        if (row.idNumber() != null) said.put(Heading.ID_NUMBER, row.idNumber().text());
        said.values().removeIf(String::isEmpty);
        return half("roster.row", said.toString());
    }

    private UUID half(String kind, String text) {
        return half(hash.of(kind, text));
    }

    /** Half of a hash tells rows apart, and is compared and kept at half the cost. */
    static UUID half(byte[] hash) {
        ByteBuffer whole = ByteBuffer.wrap(hash);
        return new UUID(whole.getLong(), whole.getLong());
    }
}
