package org.lianfang.isolation.observation;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lianfang.isolation.IsolationOperation;
import org.lianfang.isolation.IsolationProblem;
import org.lianfang.isolation.reference.KeptReferences;
import org.lianfang.isolation.reference.Presence;
import org.lianfang.isolation.reference.Registry;
import org.lianfang.isolation.reference.ResidentReference;
import org.lianfang.isolation.rule.PlausibleDay;
import org.lianfang.isolation.rule.Rules;
import org.lianfang.isolation.scoped.Place;
import org.lianfang.isolation.scoped.Statement;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.identity.Ids;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.time.ChinaTime;

/** Puts one more person of the household under observation, e.g. who came home into a closed flat. */
@Singleton
class JoiningPerson {

    private final CaseActs acts;
    private final Door door;
    private final Caller caller;
    private final Registry registry;
    private final KeptReferences kept;
    private final Rules rules;
    private final Clock clock;

    JoiningPerson(
            CaseActs acts, Door door, Caller caller, Registry registry, KeptReferences kept, Rules rules, Clock clock) {
        this.acts = acts;
        this.door = door;
        this.caller = caller;
        this.registry = registry;
        this.kept = kept;
        this.rules = rules;
        this.clock = clock;
    }

    Uni<CaseView> add(UUID caseId, Acts.AddPerson act) {
        var operation = IsolationOperation.ADD_OBSERVED_PERSON;
        if (caller.scope(operation).isEmpty()) return door.refuse(operation, List.of(caseId, act.residentId()));
        PlausibleDay.require(act.exposedOn(), "exposedOn");
        if (act.exposedOn().isAfter(ChinaTime.today(clock))) throw IsolationProblem.IN_THE_FUTURE.at("exposedOn");
        return registry.references(List.of(), List.of(act.residentId()))
                .map(found ->
                        found.resident(act.residentId()).orElseThrow(() -> PlatformProblem.NOT_FOUND.at("residentId")))
                .chain(resident -> acts.perform(
                        operation,
                        CaseEventKind.PERSON_ADDED,
                        caseId,
                        act,
                        act.reason(),
                        (file, known) -> known ? Uni.createFrom().nullItem() : join(file, resident, act)));
    }

    private Uni<IsolationCase.Change> join(IsolationCase file, ResidentReference resident, Acts.AddPerson act) {
        if (!file.isOpen()) throw PlatformProblem.STATE_CHANGED.problem();
        if (!resident.householdId().equals(file.householdId())
                || !resident.communityCode().equals(file.communityCode()))
            throw IsolationProblem.NOT_OF_HOUSEHOLD.at("residentId");
        if (resident.presence() != Presence.PRESENT) throw IsolationProblem.NOT_PRESENT.at("residentId");
        if (file.observes(act.residentId())) throw IsolationProblem.ALREADY_OBSERVED.at("residentId");
        // Who joins a planned case starts with it, who joins a running one starts today.
        LocalDate startsOn = Period.max(ChinaTime.today(clock), file.period().startsOn());
        return keep(file, act.residentId())
                .chain(() -> rules.periodDays(file.reason(), startsOn))
                .map(days -> {
                    Period period = Period.of(act.exposedOn(), startsOn, days);
                    return file.add(Ids.next(), act.residentId(), period, period.begunAt(clock.instant()));
                });
    }

    private Uni<Void> keep(IsolationCase file, UUID residentId) {
        return Statement.of(
                        "select * from household_reference where community_code = :code and household_id = :household")
                .set("code", file.communityCode())
                .set("household", file.householdId())
                .first(row -> row.place())
                .chain((Place place) -> kept.keepDwellers(List.of(new KeptReferences.Dweller(residentId, place))));
    }
}
