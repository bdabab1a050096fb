package org.lianfang.isolation.order;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.isolation.IsolationOperation;
import org.lianfang.isolation.IsolationProblem;
import org.lianfang.isolation.observation.Period;
import org.lianfang.isolation.reference.DoorReference;
import org.lianfang.isolation.reference.KeptReferences;
import org.lianfang.isolation.reference.Registry;
import org.lianfang.isolation.rule.Rules;
import org.lianfang.platform.audit.AuditNote;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.identity.Fingerprints;
import org.lianfang.platform.identity.Ids;
import org.lianfang.platform.opening.OpenedCommunities;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Reach;
import org.lianfang.platform.time.ChinaTime;

/**
 * Brings registry's doors and the open cases together. Registry is asked before the transaction begins, so that no row stays locked
 * while another service thinks.
 */
@Singleton
class Ordering {

    // Another order or release can slip in between planning and opening; a plan made anew under the locks then holds.
    private static final int PLANS = 3;

    private final Door door;
    private final Caller caller;
    private final Registry registry;
    private final KeptReferences kept;
    private final Rules rules;
    private final OpenedCommunities communities;
    private final OrderStore store;
    private final OpeningStore opening;
    private final Execution execution;
    private final Fingerprints fingerprints;
    private final Clock clock;

    Ordering(
            Door door,
            Caller caller,
            Registry registry,
            KeptReferences kept,
            Rules rules,
            OpenedCommunities communities,
            OrderStore store,
            OpeningStore opening,
            Execution execution,
            Fingerprints fingerprints,
            Clock clock) {
        this.door = door;
        this.caller = caller;
        this.registry = registry;
        this.kept = kept;
        this.rules = rules;
        this.communities = communities;
        this.store = store;
        this.opening = opening;
        this.execution = execution;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    Uni<PreviewView> preview(IsolationOrderInput order) {
        var operation = IsolationOperation.PREVIEW_ISOLATION;
        return door.read(operation, reach -> admit(reach, order))
                .chain(() -> doors(order))
                .chain(doors -> door.read(
                        operation, reach -> period(order).chain(period -> opening.openCases(reach, doors, false)
                                .map(open -> PreviewView.of(
                                        OrderPlan.of(order, period, doors, open, ChinaTime.today(clock)))))));
    }

    Uni<OrderView> open(IsolationOrderInput input) {
        var operation = IsolationOperation.OPEN_ISOLATION;
        if (caller.scope(operation).isEmpty()) return door.refuse(operation, named(input.id()));
        UUID id = input.id() == null ? Ids.next() : input.id();
        byte[] fingerprint = fingerprints.of("isolation-order", input, IsolationOrderInput.DEFAULTS);
        return door.read(operation, reach -> store.find(reach, id, fingerprint)
                        .call(first -> first == null
                                ? admit(reach, input)
                                : Uni.createFrom().voidItem()))
                .chain(first -> first != null
                        ? repeated(id, fingerprint)
                        : doors(input)
                                .chain(doors -> door.write(
                                        operation,
                                        (reach, note) -> place(reach, note, id, fingerprint, input, doors))));
    }

    private Uni<OrderView> repeated(UUID id, byte[] fingerprint) {
        return door.write(IsolationOperation.OPEN_ISOLATION, (reach, note) -> store.find(reach, id, fingerprint)
                .invoke(() -> note.on(id).repeated()));
    }

    private Uni<OrderView> place(
            Reach reach,
            AuditNote note,
            UUID id,
            byte[] fingerprint,
            IsolationOrderInput input,
            List<DoorReference> doors) {
        note.on(id).in(input.communityCode()).because(input.note());
        return period(input).chain(period -> store.add(id, fingerprint, input, period)
                .chain(added ->
                        added ? carryOut(reach, note, id, input, period, doors) : same(reach, note, id, fingerprint)));
    }

    private Uni<OrderView> same(Reach reach, AuditNote note, UUID id, byte[] fingerprint) {
        note.repeated();
        return store.find(reach, id, fingerprint).onItem().ifNull().failWith(() -> PlatformProblem.ID_TAKEN.at("id"));
    }

    private Uni<OrderView> carryOut(
            Reach reach, AuditNote note, UUID id, IsolationOrderInput input, Period period, List<DoorReference> doors) {
        return kept.keepDoors(doors.stream().map(DoorReference::place).toList())
                .chain(() -> kept.keepDwellers(doors.stream()
                        .flatMap(each -> each.residents().stream()
                                .map(dweller -> new KeptReferences.Dweller(dweller.id(), each.place())))
                        .toList()))
                .chain(() -> plan(reach, input, period, doors, Map.of(), PLANS))
                .chain(opened -> execution
                        .carryOut(id, input, opened)
                        .invoke(() -> note.on(opened.caseIds()))
                        .chain(() -> store.conclude(OrderView.of(id, opened.plan()))));
    }

    /** Plans under locks and opens the cases; where somebody else opened one meanwhile, plans again around it. */
    private Uni<Opened> plan(
            Reach reach,
            IsolationOrderInput input,
            Period period,
            List<DoorReference> doors,
            Map<UUID, UUID> ours,
            int left) {
        return opening.openCases(reach, doors, true)
                .map(open -> {
                    var others = new HashMap<>(open);
                    others.keySet().removeAll(ours.keySet());
                    return OrderPlan.of(input, period, doors, others, ChinaTime.today(clock));
                })
                .chain(plan -> opening.open(input, plan, ours).chain(all -> {
                    if (all.size() == plan.openings().size())
                        return Uni.createFrom().item(new Opened(plan, all));
                    if (left > 1) return plan(reach, input, period, doors, all, left - 1);
                    throw PlatformProblem.STATE_CHANGED.problem();
                }));
    }

    private Uni<Void> admit(Reach reach, IsolationOrderInput order) {
        order.check(ChinaTime.today(clock));
        if (reach.covers(order.communityCode())) return period(order).replaceWithVoid();
        return communities.refuse(order.communityCode());
    }

    private Uni<Period> period(IsolationOrderInput order) {
        return rules.periodDays(order.reason(), order.startsOn()).map(rule -> {
            int days = order.days() == null ? rule : Math.max(rule, order.days());
            Period period = Period.of(order.exposedOn(), order.startsOn(), days);
            if (!period.isPossible()) throw IsolationProblem.STARTS_AFTER_END.at("startsOn");
            return period;
        });
    }

    private Uni<List<DoorReference>> doors(IsolationOrderInput order) {
        return registry.doors(order.communityCode(), order.buildingIds(), order.unitIds(), order.householdIds());
    }

    private static List<UUID> named(UUID id) {
        return id == null ? List.of() : List.of(id);
    }
}
