package org.lianfang.isolation.order;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lianfang.isolation.reference.DoorReference;

/**
 * The doors of one building that an order would reach.
 *
 * @param buildingId null: doors that belong to no building
 * @param doors some of them, the lowest floors first; of all buildings together about as many as a person can read
 */
public record AffectedBuilding(UUID buildingId, int households, int persons, List<Door> doors) {

    private static final int NAMED = 200;

    // Stands for no building where null cannot; no building has this id.
    private static final UUID NONE = new UUID(0, 0);

    private static final Comparator<Affected> FROM_BELOW =
            Comparator.comparing(each -> each.door().floor(), Comparator.nullsFirst(Comparator.naturalOrder()));

    /** @param alreadyObserved the order meets an open case there */
    public record Door(UUID householdId, int persons, boolean alreadyObserved) {}

    /** A door with those whom the order would reach behind it. */
    record Affected(DoorReference door, int persons, boolean alreadyObserved) {}

    static List<AffectedBuilding> of(List<Affected> doors) {
        Map<UUID, List<Affected>> byBuilding = doors.stream()
                .collect(Collectors.groupingBy(
                        each -> each.door().buildingId() == null
                                ? NONE
                                : each.door().buildingId(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        int each = Math.max(1, NAMED / Math.max(1, byBuilding.size()));
        return byBuilding.entrySet().stream()
                .map(building -> of(building.getKey(), building.getValue(), each))
                .toList();
    }

    private static AffectedBuilding of(UUID building, List<Affected> doors, int most) {
        return new AffectedBuilding(
                building.equals(NONE) ? null : building,
                doors.size(),
                doors.stream().mapToInt(Affected::persons).sum(),
                doors.stream()
                        .sorted(FROM_BELOW)
                        .limit(most)
                        .map(each -> new Door(each.door().id(), each.persons(), each.alreadyObserved()))
                        .toList());
    }
}
