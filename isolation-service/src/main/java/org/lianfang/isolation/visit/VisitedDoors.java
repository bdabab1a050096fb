package org.lianfang.isolation.visit;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lianfang.isolation.IsolationOperation;
import org.lianfang.isolation.IsolationProblem;
import org.lianfang.isolation.reference.DoorReference;
import org.lianfang.isolation.reference.KeptReferences;
import org.lianfang.isolation.reference.References;
import org.lianfang.isolation.reference.Registry;
import org.lianfang.isolation.reference.ResidentReference;
import org.lianfang.isolation.scoped.Place;
import org.lianfang.isolation.scoped.Statement;
import org.lianfang.isolation.scoped.Within;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.problem.Problem;
import org.lianfang.platform.scope.Door;

/**
 * Finds the door of a visit. Measured there is who lives behind it, and who is or was observed there, wherever registry says that she
 * lives by now: a check can always be recorded (design, rule 5).
 */
@Singleton
class VisitedDoors {

    private static final IsolationOperation OPERATION = IsolationOperation.RECORD_VISIT;

    private final Door door;
    private final Registry registry;
    private final KeptReferences kept;

    VisitedDoors(Door door, Registry registry, KeptReferences kept) {
        this.door = door;
        this.registry = registry;
        this.kept = kept;
    }

    /**
     * @param dwellers of those who were measured, who lives behind the door
     * @param aliases the other ids of each person who was measured
     */
    record Visited(Place place, Set<UUID> dwellers, Map<UUID, List<UUID>> aliases) {}

    /** What is known of the ids, from registry or, while it is away, from what is kept here. */
    private record Known(References references, boolean registryAway) {}

    Uni<Visited> of(VisitInput form) {
        return known(form).chain(known -> {
            Place place = known.references()
                    .household(form.householdId())
                    .map(DoorReference::place)
                    .orElseThrow(
                            () -> known.registryAway() ? Registry.away() : PlatformProblem.NOT_FOUND.at("householdId"));
            Set<UUID> strangers = residents(form).stream()
                    .filter(id -> !livesThere(known, id, form))
                    .collect(Collectors.toSet());
            return observedThere(form.householdId(), strangers).map(observed -> {
                refuseStrangers(form, known, strangers, observed);
                Set<UUID> dwellers = new HashSet<>(residents(form));
                dwellers.removeAll(strangers);
                return new Visited(place, dwellers, aliases(form, known));
            });
        });
    }

    private static Map<UUID, List<UUID>> aliases(VisitInput form, Known known) {
        return residents(form).stream()
                .collect(Collectors.toMap(id -> id, id -> known.references().aliases(id)));
    }

    private Uni<Known> known(VisitInput form) {
        List<UUID> households = List.of(form.householdId());
        return registry.references(households, residents(form))
                .map(found -> new Known(found, false))
                .onFailure(Registry::isAway)
                .recoverWithUni(() -> door.read(OPERATION, reach -> kept.find(reach, households, residents(form)))
                        .map(found -> new Known(found, true)));
    }

    private Uni<Set<UUID>> observedThere(UUID household, Set<UUID> residents) {
        if (residents.isEmpty()) return Uni.createFrom().item(Set.of());
        return door.read(OPERATION, reach -> {
                    Within within = Within.of(reach);
                    return Statement.within(
                                    within,
                                    "select distinct p.resident_id from observed_person p where p.household_id = :household"
                                            + " and p.resident_id = any (cast(:ids as uuid[])) and " + within.sql("p"))
                            .set("household", household)
                            .ids("ids", residents)
                            .list(row -> row.id("resident_id"));
                })
                .map(Set::copyOf);
    }

    private static void refuseStrangers(VisitInput form, Known known, Set<UUID> strangers, Collection<UUID> observed) {
        for (int i = 0; i < form.readings().size(); i++) {
            UUID resident = form.readings().get(i).residentId();
            if (strangers.contains(resident) && !observed.contains(resident))
                throw refusal(known, resident, "readings[" + i + "].residentId");
        }
    }

    private static Problem refusal(Known known, UUID resident, String field) {
        if (known.references().resident(resident).isPresent()) return IsolationProblem.NOT_OF_HOUSEHOLD.at(field);
        return known.registryAway() ? Registry.away() : PlatformProblem.NOT_FOUND.at(field);
    }

    private static boolean livesThere(Known known, UUID resident, VisitInput form) {
        return known.references()
                .resident(resident)
                .map(ResidentReference::householdId)
                .filter(form.householdId()::equals)
                .isPresent();
    }

    private static List<UUID> residents(VisitInput form) {
        return form.readings().stream()
                .map(VisitInput.Reading::residentId)
                .distinct()
                .toList();
    }
}
