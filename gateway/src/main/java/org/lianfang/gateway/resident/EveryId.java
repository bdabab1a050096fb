package org.lianfang.gateway.resident;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lianfang.gateway.service.Join;

/** Joins what other services keep under any id of a person: the own one, and those of the files merged into it. */
public final class EveryId {

    private EveryId() {}

    /** A record and one of the ids that it stands under. */
    public record Kept<V>(UUID id, V value) {}

    /** The ids of a person. */
    public static Stream<UUID> of(Resident person) {
        return Stream.concat(Stream.of(person.id()), aliases(person).map(ResidentAlias::id));
    }

    /** The doors that a person has or had when a file was merged. */
    public static Stream<UUID> doorsOf(Resident person) {
        return Stream.concat(Stream.of(person.householdId()), aliases(person).map(ResidentAlias::householdId))
                .distinct();
    }

    /** One list a person, all asked for together; null where the role may not have it. */
    public static <V> Uni<List<List<V>>> join(
            List<Resident> people,
            Function<Resident, Stream<UUID>> ids,
            Function<List<UUID>, Uni<List<Kept<V>>>> load,
            Comparator<V> order,
            int most) {
        List<UUID> all = people.stream().flatMap(ids).distinct().toList();
        return Join.many(all, id -> id, Kept<V>::id, load).map(found -> {
            Map<UUID, List<Kept<V>>> byId = new HashMap<>();
            for (int i = 0; i < all.size(); i++) byId.put(all.get(i), found.get(i));
            var lists = new ArrayList<List<V>>(people.size());
            for (Resident person : people) lists.add(ofPerson(ids.apply(person).toList(), byId, order, most));
            return lists;
        });
    }

    private static <V> List<V> ofPerson(List<UUID> ids, Map<UUID, List<Kept<V>>> byId, Comparator<V> order, int most) {
        if (ids.stream().anyMatch(id -> byId.get(id) == null)) return null;
        return ids.stream()
                .flatMap(id -> byId.get(id).stream())
                .map(Kept::value)
                .distinct()
                .sorted(order)
                .limit(most)
                .toList();
    }

    private static Stream<ResidentAlias> aliases(Resident person) {
        return person.aliases() == null ? Stream.of() : person.aliases().stream();
    }
}
