package org.lianfang.supply.placing;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianfang.platform.audit.AuditNote;
import org.lianfang.platform.identity.Fingerprints;
import org.lianfang.platform.problem.Failures;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.supply.SupplyProblem;
import org.lianfang.supply.access.Footing;
import org.lianfang.supply.access.OrderDoor;
import org.lianfang.supply.access.Sight;
import org.lianfang.supply.access.SupplyOperation;
import org.lianfang.supply.duedate.DueRules;
import org.lianfang.supply.order.Channel;
import org.lianfang.supply.order.OrderDraft;
import org.lianfang.supply.order.OrderView;
import org.lianfang.supply.order.OrderViews;
import org.lianfang.supply.order.Orders;
import org.lianfang.supply.order.SupplyOrder;
import org.lianfang.supply.placing.Recipients.Contact;
import org.lianfang.supply.reference.HouseholdReference;
import org.lianfang.supply.reference.HouseholdReferences;
import org.lianfang.supply.sibling.Siblings;

/** Places the needs of a visit: all of them once, however often the visit is sent; what is half there is completed (rule 6). */
@Singleton
class VisitPlacing {

    private static final SupplyOperation PLACE = SupplyOperation.PLACE_ORDERS_OF_VISIT;

    private final OrderDoor door;
    private final Orders orders;
    private final OrderViews views;
    private final HouseholdReferences references;
    private final Recipients recipients;
    private final Siblings siblings;
    private final DueRules rules;
    private final Fingerprints fingerprints;
    private final Clock clock;

    VisitPlacing(
            OrderDoor door,
            Orders orders,
            OrderViews views,
            HouseholdReferences references,
            Recipients recipients,
            Siblings siblings,
            DueRules rules,
            Fingerprints fingerprints,
            Clock clock) {
        this.door = door;
        this.orders = orders;
        this.views = views;
        this.references = references;
        this.recipients = recipients;
        this.siblings = siblings;
        this.rules = rules;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    /** What the first look found: orders that are there already, the place kept here, and what the caller reaches. */
    private record Known(Set<UUID> placed, Optional<HouseholdReference> kept, Sight sight) {}

    private record Door(HouseholdReference household, Contact contact) {}

    Uni<List<OrderView>> place(VisitNeeds visit) {
        return door.permit(PLACE, visit.orderIds())
                .chain(() -> placeMissing(visit))
                // Two taps at once: the second finds what the first has written.
                .onFailure(failure -> Failures.violates(failure, "supply_order_pkey"))
                .recoverWithUni(taken -> placeMissing(visit))
                .onFailure(failure -> Failures.violates(failure, "supply_order_pkey"))
                .transform(taken -> PlatformProblem.ID_TAKEN.at("visitId"));
    }

    private Uni<List<OrderView>> placeMissing(VisitNeeds visit) {
        List<Wish> wishes = wishes(visit);
        return look(visit).chain(known -> {
            boolean allThere = known.placed().containsAll(visit.orderIds());
            if (allThere) return door.write(PLACE, (sight, note) -> complete(visit, wishes, null, sight, note));
            return doorOf(visit, known)
                    .call(found -> admit(visit, found.household().footing(), known.sight()))
                    .chain(found -> door.write(PLACE, (sight, note) -> complete(visit, wishes, found, sight, note)));
        });
    }

    private List<Wish> wishes(VisitNeeds visit) {
        var wishes = new ArrayList<Wish>();
        for (int i = 0; i < visit.needs().size(); i++) {
            NeedInput need = visit.needs().get(i);
            wishes.add(Wish.of(need.text(), need.lines(), ChinaTime.today(clock), "needs[" + i + "].text"));
        }
        return wishes;
    }

    private Uni<Known> look(VisitNeeds visit) {
        return door.read(PLACE, sight -> orders.byIds(visit.orderIds()).chain(found -> references
                .kept(visit.householdId())
                .map(kept -> new Known(new HashSet<>(ids(found)), kept, sight))));
    }

    // Registry away: a place that is kept here, within the caller's scope, is enough for a visit (design, section 4);
    // nobody
    // waits a second time for the name of who lives there.
    private Uni<Door> doorOf(VisitNeeds visit, Known known) {
        boolean allGiven = visit.needs().stream()
                .allMatch(
                        need -> Given.orNull(need.contactName()) != null && Given.orNull(need.contactPhone()) != null);
        return references
                .ask(visit.householdId())
                .chain(household ->
                        recipients.atHousehold(household.id(), allGiven).map(contact -> new Door(household, contact)))
                .onFailure(failure -> Siblings.isAway(failure) && known.kept().isPresent())
                .recoverWithItem(() -> new Door(known.kept().orElseThrow(), Contact.UNKNOWN))
                .invoke(found -> {
                    boolean other = visit.communityCode() != null
                            && !visit.communityCode().equals(found.household().communityCode());
                    if (other) throw SupplyProblem.OTHER_COMMUNITY.at("communityCode");
                });
    }

    private Uni<Void> admit(VisitNeeds visit, Footing place, Sight sight) {
        if (sight.reaches(place)) {
            boolean asResident = !sight.reachesByGrant(place);
            if (asResident && visit.channel() != Channel.SELF) throw SupplyProblem.CHANNEL_SELF.at("channel");
            return Uni.createFrom().voidItem();
        }
        if (!sight.reachesByHealth(place)) throw PlatformProblem.NOT_FOUND.at("householdId");
        return siblings.visit(visit.visitId())
                .invoke(found -> {
                    if (found.filter(one -> visit.householdId().equals(one.householdId()))
                            .isEmpty()) {
                        throw PlatformProblem.NOT_FOUND.at("visitId");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<List<OrderView>> complete(
            VisitNeeds visit, List<Wish> wishes, Door found, Sight sight, AuditNote note) {
        note.on(visit.visitId());
        return orders.byIds(visit.orderIds()).chain(placed -> {
            requireSame(visit, placed);
            Set<UUID> there = new HashSet<>(ids(placed));
            if (there.size() == visit.needs().size()) {
                note.on(there).repeated();
                if (!placed.isEmpty()) note.in(placed.get(0).communityCode());
                return inOrder(visit, placed, sight);
            }
            HouseholdReference household = found.household();
            note.on(visit.orderIds()).in(household.communityCode());
            return references
                    .keep(household)
                    .chain(rules::inForce)
                    .chain(inForce -> orders.receive(missing(visit, wishes, there, found, inForce)))
                    .chain(added -> {
                        var all = new ArrayList<>(placed);
                        all.addAll(added);
                        return inOrder(visit, all, sight);
                    });
        });
    }

    private void requireSame(VisitNeeds visit, List<SupplyOrder> placed) {
        List<UUID> ids = visit.orderIds();
        for (SupplyOrder order : placed) {
            int position = ids.indexOf(order.id());
            order.requireSame(fingerprint(visit, position), "needs[" + position + "]");
        }
    }

    private List<OrderDraft> missing(
            VisitNeeds visit, List<Wish> wishes, Set<UUID> there, Door found, DueRules.InForce inForce) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var drafts = new ArrayList<OrderDraft>();
        List<UUID> ids = visit.orderIds();
        for (int i = 0; i < ids.size(); i++) {
            if (there.contains(ids.get(i))) continue;
            NeedInput need = visit.needs().get(i);
            Wish wish = wishes.get(i);
            boolean urgent = Boolean.TRUE.equals(need.urgent());
            HouseholdReference household = found.household();
            drafts.add(new OrderDraft(
                    ids.get(i),
                    household.communityCode(),
                    household,
                    visit.visitId(),
                    need.kind(),
                    urgent,
                    visit.channel(),
                    wish.text(),
                    wish.lines(),
                    found.contact().at(household.address(), need.contactName(), need.contactPhone()),
                    door.person(),
                    fingerprint(visit, i),
                    now,
                    inForce.due(need.kind().name(), urgent, wish.daysLeft(), now)));
        }
        return drafts;
    }

    private byte[] fingerprint(VisitNeeds visit, int position) {
        NeedInput need = visit.needs().get(position);
        byte[] own = fingerprints.of("visit-need", need, NeedInput.DEFAULTS);
        var content = new VisitNeeds.Content(visit.householdId(), visit.channel(), visit.on(), own);
        return fingerprints.of("visit-order", content, VisitNeeds.Content.DEFAULTS);
    }

    private Uni<List<OrderView>> inOrder(VisitNeeds visit, List<SupplyOrder> found, Sight sight) {
        Map<UUID, SupplyOrder> byId = found.stream().collect(Collectors.toMap(SupplyOrder::id, Function.identity()));
        return views.of(visit.orderIds().stream().map(byId::get).toList(), sight);
    }

    private static List<UUID> ids(Collection<SupplyOrder> found) {
        return found.stream().map(SupplyOrder::id).toList();
    }
}
