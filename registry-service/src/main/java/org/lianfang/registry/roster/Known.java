package org.lianfang.registry.roster;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianfang.registry.search.Words;

/** What the register knows around some rows, looked up in a handful of statements. */
final class Known {

    private final Map<String, List<UUID>> doors;
    private final Map<UUID, String> households;
    private final Map<UUID, UUID> aliases;
    private final Map<String, Register.Source> sources;
    private final Map<UUID, KnownPerson> people;

    Known(Register register, List<CheckedRow> rows, RowHashes hashes) throws SQLException {
        Set<String> tokens = rows.stream()
                .filter(row -> row.plate() != null)
                .map(row -> Words.token(row.plate().address()))
                .collect(Collectors.toSet());
        doors = register.doors(tokens);
        households = register.households(ids(rows, CheckedRow::household));
        sources = register.sources(rows.stream()
                .filter(row -> row.id() == null)
                .map(row -> hashes.key(row, token(row)))
                .toList());
        Set<UUID> ids = ids(rows, CheckedRow::id);
        sources.values().forEach(source -> ids.add(source.resident()));
        aliases = register.aliases(ids);
        var behind = new LinkedHashSet<>(households.keySet());
        doors.values().forEach(behind::addAll);
        people = register.people(ids, hashes.idNumbers(rows), hashes.phones(rows), behind).stream()
                .collect(Collectors.toMap(KnownPerson::id, Function.identity()));
    }

    /** The person of this id, also by an id that was merged away; null where there is none here. */
    KnownPerson person(UUID id) {
        return people.get(aliases.getOrDefault(id, id));
    }

    /** The address of a row's door as searched; null where the household it names is none of this community. */
    String token(CheckedRow row) {
        return row.household() == null
                ? row.plate() == null ? "" : Words.token(row.plate().address())
                : households.get(row.household());
    }

    List<UUID> households(CheckedRow row) {
        return row.household() == null ? doors.getOrDefault(token(row), List.of()) : List.of(row.household());
    }

    Register.Source source(byte[] key) {
        return sources.get(HexFormat.of().formatHex(key));
    }

    /** Who may be a person of this name with these, each with the strongest reason; null agrees with nothing. */
    List<StagedRow.Double> suspects(String name, byte[] idNumber, byte[] phone, UUID household) {
        var suspects = new ArrayList<StagedRow.Double>();
        for (KnownPerson each : people.values()) {
            DoubleReason reason = null;
            if (each.hasIdNumber(idNumber)) reason = DoubleReason.SAME_ID_NUMBER;
            else if (each.isCalled(name) && each.hasPhone(phone)) reason = DoubleReason.SAME_NAME_AND_PHONE;
            else if (each.isCalled(name) && each.householdId().equals(household))
                reason = DoubleReason.SAME_NAME_AND_DOOR;
            if (reason != null) suspects.add(new StagedRow.Double(each.id(), reason));
        }
        return suspects;
    }

    private static Set<UUID> ids(List<CheckedRow> rows, Function<CheckedRow, UUID> id) {
        return rows.stream().map(id).filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
