package org.lianfang.gateway.observation;

import static org.lianfang.gateway.service.Service.ISOLATION;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.lianfang.gateway.service.Ids;
import org.lianfang.gateway.service.Services;
import org.lianfang.platform.problem.PlatformProblem;

/** Cases by id, for whoever joins them to something else. */
@Singleton
public class Cases {

    private static final Set<ObservationStatus> OPEN = Set.of(ObservationStatus.PLANNED, ObservationStatus.OBSERVING);

    private final Services services;
    private final CaseClient client;

    Cases(Services services, @RestClient CaseClient client) {
        this.services = services;
        this.client = client;
    }

    public Uni<List<IsolationCase>> byIds(List<UUID> ids) {
        return services.read(ISOLATION, () -> client.byIds(new Ids(ids)));
    }

    /** Asked before a write that names a case: one that the viewer does not see, that lies elsewhere or has ended is not found. */
    public Uni<Void> mustBeOpenIn(String communityCode, UUID caseId) {
        if (caseId == null) return Uni.createFrom().voidItem();
        return byIds(List.of(caseId))
                .invoke(found -> {
                    boolean open = found.stream()
                            .anyMatch(
                                    each -> OPEN.contains(each.status()) && communityCode.equals(each.communityCode()));
                    if (!open) throw PlatformProblem.NOT_FOUND.at("caseId");
                })
                .replaceWithVoid();
    }
}
