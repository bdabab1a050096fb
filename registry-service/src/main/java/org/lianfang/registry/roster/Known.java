package org.lianfang.registry.roster;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the register knows around some rows, looked up in a handful of statements. */
final class Known {

    private final RowHashes hashes;
    private final Map<String, List<UUID>> doors;
    private final Map<UUID, String> households;
    private final Map<UUID, UUID> aliases;
    private final Map<UUID, Register.Source> sources;
    private final Map<UUID, KnownPerson> people;
    private final Map<Object, List<UUID>> byIdNumber;
    private final Map<Object, List<UUID>> byNameAndPhone;
    private final Map<Object, List<UUID>> byNameAndDoor;

    /** A name together with a phone or a door. */
    private record Named(String name, Object with) {
        static Named of(String name, Object with) {
            return with == null ? null : new Named(name, with);
        }

        @Override
        public String toString() {
            return "Named";
        }
    }

    Known(Register register, List<HashedRow> rows, RowHashes hashes) throws SQLException {
        this.hashes = hashes;
        doors = register.doors(all(rows, row -> row.checked().plate() == null ? null : row.door()));
        households = register.households(all(rows, row -> row.checked().household()));
        sources = register.sources(rows.stream()
                .filter(row -> row.checked().id() == null)
                .map(this::key)
                .toList());
        Set<UUID> ids = all(rows, row -> row.checked().id());
        sources.values().forEach(source -> ids.add(source.resident()));
        aliases = register.aliases(ids);
        var behind = new LinkedHashSet<>(households.keySet());
        doors.values().forEach(behind::addAll);
        people = register.people(ids, rows, behind).stream()
                .collect(Collectors.toMap(KnownPerson::id, Function.identity()));
        byIdNumber = grouped(each -> same(each.idNumberHash()));
        byNameAndPhone = grouped(each -> Named.of(each.person().name(), same(each.phoneHash())));
        byNameAndDoor = grouped(each -> Named.of(each.person().name(), each.householdId()));
    }

    /** The person of this id, also by an id that was merged away; null where there is none here. */
    KnownPerson person(UUID id) {
        return people.get(aliases.getOrDefault(id, id));
    }

    /** The address of a row's door as searched; null where the household it names is none of this community. */
    String token(HashedRow row) {
        UUID household = row.checked().household();
        return household == null ? row.door() : households.get(household);
    }

    List<UUID> households(HashedRow row) {
        UUID household = row.checked().household();
        return household == null ? doors.getOrDefault(row.door(), List.of()) : List.of(household);
    }

    /** Whom the row is about, by the door that it leads to. */
    UUID key(HashedRow row) {
        return hashes.key(row, token(row));
    }

    Register.Source source(UUID key) {
        return sources.get(key);
    }

    /** Who may be a person of this name with these, each with the strongest reason; null agrees with nothing. */
    List<StagedRow.Double> suspects(String name, byte[] idNumber, byte[] phone, UUID household) {
        if (people.isEmpty()) return List.of();
        var reasons = new LinkedHashMap<UUID, DoubleReason>();
        agree(reasons, byIdNumber, same(idNumber), DoubleReason.SAME_ID_NUMBER);
        agree(reasons, byNameAndPhone, Named.of(name, same(phone)), DoubleReason.SAME_NAME_AND_PHONE);
        agree(reasons, byNameAndDoor, Named.of(name, household), DoubleReason.SAME_NAME_AND_DOOR);
        return reasons.entrySet().stream()
                .map(each -> new StagedRow.Double(each.getKey(), each.getValue()))
                .toList();
    }

    private static void agree(
            Map<UUID, DoubleReason> reasons, Map<Object, List<UUID>> people, Object in, DoubleReason reason) {
        if (in != null) people.getOrDefault(in, List.of()).forEach(each -> reasons.putIfAbsent(each, reason));
    }

    private Map<Object, List<UUID>> grouped(Function<KnownPerson, Object> by) {
        return people.values().stream()
                .filter(each -> by.apply(each) != null)
                .collect(Collectors.groupingBy(by, Collectors.mapping(KnownPerson::id, Collectors.toList())));
    }

    private static Object same(byte[] hash) {
        return hash == null ? null : ByteBuffer.wrap(hash);
    }

    private static <T> Set<T> all(List<HashedRow> rows, Function<HashedRow, T> of) {
        return rows.stream().map(of).filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
