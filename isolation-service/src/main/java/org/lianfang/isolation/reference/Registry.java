package org.lianfang.isolation.reference;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lianfang.isolation.line.Silence;
import org.lianfang.platform.problem.Away;
import org.lianfang.platform.problem.Problem;

/** Asks registry-service with the caller's token; where it is away, fails with SERVICE_UNAVAILABLE and its name. */
@Singleton
public class Registry {

    private static final Away AWAY = new Away("registry-service");

    private final RegistryLine line;

    Registry(RegistryLine line) {
        this.line = line;
    }

    public Uni<References> references(Collection<UUID> householdIds, Collection<UUID> residentIds) {
        return Silence.named(
                AWAY,
                line.references(new RegistryClient.Question(List.copyOf(householdIds), List.copyOf(residentIds))));
    }

    /** Every door meant, with the persons behind it; NOT_FOUND names the input that is not of this community. */
    public Uni<List<DoorReference>> doors(
            String communityCode, List<UUID> buildingIds, List<UUID> unitIds, List<UUID> householdIds) {
        return Silence.named(
                AWAY, line.doors(new RegistryClient.DoorQuestion(communityCode, buildingIds, unitIds, householdIds)));
    }

    /** Whether the failure says that registry-service is away. */
    public static boolean isAway(Throwable failure) {
        return failure instanceof Problem problem && AWAY.equals(problem.type());
    }

    public static Problem away() {
        return AWAY.problem();
    }
}
