package org.lianfang.registry.roster;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
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

    /** The same as long as name, ID number and door are. */
    byte[] key(CheckedRow row, String doorToken) {
        String whom = whom(row, String.valueOf(doorToken));
        return hash.of("roster.row-key", row.variant() == 0 ? whom : whom + PART + row.variant());
    }

    /** The same for rows that are about the same name, ID number and door as they are written. */
    byte[] whom(CheckedRow row) {
        return hash.of(
                "roster.whom",
                whom(row, row.plate() == null ? "" : Words.token(row.plate().address())));
    }

    private static String whom(CheckedRow row, String doorToken) {
        String number = row.idNumber() == null ? "" : row.idNumber().text();
        String household = row.household() == null ? "" : row.household().toString();
        return String.join(PART, row.name(), number, household, doorToken);
    }

    /** The same as long as nothing in the row changes, whatever the order of the columns. */
    byte[] fingerprint(CheckedRow row) {
        var said = new TreeMap<Heading, String>(row.line().cells());
        if (row.phone() != null) said.put(Heading.PHONE, row.phone().text());
        if (row.idNumber() != null) said.put(Heading.ID_NUMBER, row.idNumber().text());
        said.values().removeIf(String::isEmpty);
        return hash.of("roster.row", said.toString());
    }

    List<byte[]> idNumbers(List<CheckedRow> rows) {
        return rows.stream()
                .map(row -> numbers.hashOf(row.idNumber()))
                .filter(Objects::nonNull)
                .toList();
    }

    List<byte[]> phones(List<CheckedRow> rows) {
        return rows.stream()
                .map(row -> numbers.hashOf(row.phone()))
                .filter(Objects::nonNull)
                .toList();
    }
}
