package org.lianfang.gateway.observation;

import static org.lianfang.gateway.service.Service.ISOLATION;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
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
        return mustBeOpenIn(communityCode, caseId, () -> Uni.createFrom().item(false));
    }

    /** @param sentBefore whether the write has been done already: then it answers as the first time, whatever became of the case */
    public Uni<Void> mustBeOpenIn(String communityCode, UUID caseId, Supplier<Uni<Boolean>> sentBefore) {
        return open(communityCode, caseId)
                .chain(open -> open ? Uni.createFrom().item(true) : sentBefore.get())
                .invoke(goesOn -> {
                    if (!goesOn) throw PlatformProblem.NOT_FOUND.at("caseId");
                })
                .replaceWithVoid();
    }

    /** Asked before watches of these days are made: a household whose observation has ended needs none. */
    public Uni<Void> mustGoOn(String communityCode, UUID caseId, LocalDate from, LocalDate to) {
        return open(communityCode, caseId)
                .invoke(open -> {
                    if (!open) throw ObservationProblem.OBSERVATION_ENDED.with(from + " – " + to);
                })
                .replaceWithVoid();
    }

    /** Of these cases those that have ended, or are not the viewer's to see. */
    public Uni<List<UUID>> ended(List<UUID> ids) {
        if (ids.isEmpty()) return Uni.createFrom().item(ids);
        return byIds(ids).map(found -> {
            var open = found.stream()
                    .filter(each -> OPEN.contains(each.status()))
                    .map(IsolationCase::id)
                    .toList();
            return ids.stream().filter(id -> !open.contains(id)).toList();
        });
    }

    /** No case in particular is as good as an open one. */
    private Uni<Boolean> open(String communityCode, UUID caseId) {
        if (caseId == null) return Uni.createFrom().item(true);
        return byIds(List.of(caseId)).map(found -> found.stream()
                .anyMatch(each -> OPEN.contains(each.status()) && communityCode.equals(each.communityCode())));
    }
}
