package org.lianfang.supply.sibling;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.lianfang.platform.problem.Away;
import org.lianfang.platform.problem.Problem;
import org.lianfang.supply.sibling.IsolationClient.Visit;
import org.lianfang.supply.sibling.RegistryClient.HouseholdPlace;
import org.lianfang.supply.sibling.VolunteerClient.Duty;
import org.lianfang.supply.sibling.VolunteerClient.Shift;

/** Asks the other services with the caller's token; one that is away fails with SERVICE_UNAVAILABLE and its name. */
@Singleton
public class Siblings {

    public static final Away REGISTRY = new Away("registry-service");
    private static final Away ISOLATION = new Away("isolation-service");
    private static final Away VOLUNTEER = new Away("volunteer-service");

    private final Lines lines;

    Siblings(Lines lines) {
        this.lines = lines;
    }

    /** Where the household lies; empty where registry-service shows the caller no such household. */
    public Uni<Optional<HouseholdPlace>> household(UUID id) {
        return named(REGISTRY, lines.references(id)).map(references -> references.households().stream()
                .filter(place -> place.id().equals(id))
                .findFirst());
    }

    /** The head of the household as far as the caller sees it; empty where registry-service does not say. */
    public Uni<Optional<RegistryClient.Head>> head(UUID householdId) {
        return named(REGISTRY, lines.recipients(householdId))
                .map(heads -> heads.stream()
                        .filter(head -> head.householdId().equals(householdId))
                        .findFirst())
                // An order goes out to a door without a name as well: what was given is enough.
                .onFailure(Problem.class)
                .recoverWithItem(Optional.empty());
    }

    public Uni<Optional<Visit>> visit(UUID id) {
        return named(ISOLATION, lines.visits(id))
                .map(visits ->
                        visits.stream().filter(visit -> visit.id().equals(id)).findFirst());
    }

    public Uni<List<Shift>> shifts(Collection<UUID> ids) {
        return named(VOLUNTEER, lines.shifts(List.copyOf(ids)));
    }

    /** The shift to which the caller is checked in; by design rule 1 there is no second one at the same time. */
    public Uni<Optional<UUID>> duty() {
        return named(VOLUNTEER, lines.duty())
                .map(duties -> duties.stream().map(Duty::shiftId).findFirst());
    }

    public static boolean isAway(Throwable failure) {
        return failure instanceof Problem problem && problem.type() instanceof Away;
    }

    private static <T> Uni<T> named(Away away, Uni<T> answer) {
        return answer.onFailure(
                        failure -> failure instanceof Lines.Silence || failure instanceof CircuitBreakerOpenException)
                .transform(silence -> away.problem());
    }
}
