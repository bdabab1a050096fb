package org.lianfang.supply.placing;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.audit.AuditNote;
import org.lianfang.platform.identity.Fingerprints;
import org.lianfang.platform.identity.Ids;
import org.lianfang.platform.opening.OpenedCommunities;
import org.lianfang.platform.problem.Failures;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.supply.SupplyProblem;
import org.lianfang.supply.access.Footing;
import org.lianfang.supply.access.OrderDoor;
import org.lianfang.supply.access.Sight;
import org.lianfang.supply.access.SupplyOperation;
import org.lianfang.supply.duedate.DueRules;
import org.lianfang.supply.order.OrderDraft;
import org.lianfang.supply.order.OrderView;
import org.lianfang.supply.order.OrderViews;
import org.lianfang.supply.order.Orders;
import org.lianfang.supply.order.SupplyOrder;
import org.lianfang.supply.recipient.Recipient;
import org.lianfang.supply.reference.HouseholdReference;
import org.lianfang.supply.reference.HouseholdReferences;

/** Places one order. Whatever another service has to say is asked before the transaction opens. */
@Singleton
class Placing {

    private static final SupplyOperation PLACE = SupplyOperation.PLACE_ORDER;
    private final OrderDoor door;
    private final Orders orders;
    private final OrderViews views;
    private final HouseholdReferences references;
    private final OpenedCommunities communities;
    private final Recipients recipients;
    private final DueRules rules;
    private final Fingerprints fingerprints;
    private final Clock clock;

    Placing(
            OrderDoor door,
            Orders orders,
            OrderViews views,
            HouseholdReferences references,
            OpenedCommunities communities,
            Recipients recipients,
            DueRules rules,
            Fingerprints fingerprints,
            Clock clock) {
        this.door = door;
        this.orders = orders;
        this.views = views;
        this.references = references;
        this.communities = communities;
        this.recipients = recipients;
        this.rules = rules;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    /** The input with all that was found out about it before the transaction. */
    private record Request(
            SupplyOrderInput input, UUID id, byte[] fingerprint, Wish wish, Instant now, Destination destination) {

        Request to(Destination where) {
            return new Request(input, id, fingerprint, wish, now, where);
        }
    }

    /** {@code household} is null for anyone else at an address. */
    private record Destination(HouseholdReference household, Recipient recipient) {}

    Uni<OrderView> place(SupplyOrderInput input) {
        List<UUID> named = input.id() == null ? List.of() : List.of(input.id());
        return door.permit(PLACE, named).map(permitted -> check(input)).chain(this::placeOrAnswer);
    }

    private Request check(SupplyOrderInput input) {
        // The database keeps microseconds: the answer now and the answer read later are the same.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean noAddress = Given.orNull(input.address()) == null;
        if ((input.householdId() == null) == noAddress) throw SupplyProblem.WHERE_TO.at("householdId");
        DueAt.check(input.neededBy(), now);
        Wish wish = Wish.of(input.text(), input.lines(), ChinaTime.dayOf(now), "text");
        UUID id = input.id() == null ? Ids.next() : input.id();
        return new Request(
                input, id, fingerprints.of("supply-order", input, SupplyOrderInput.DEFAULTS), wish, now, null);
    }

    // What was placed before is answered without asking anybody: a retry needs no other service.
    private Uni<OrderView> placeOrAnswer(Request request) {
        return door.read(PLACE, sight -> orders.byIds(List.of(request.id())))
                .chain(found -> found.isEmpty() ? placeNew(request) : answerAgain(request));
    }

    private Uni<OrderView> placeNew(Request request) {
        return destination(request.input())
                .map(request::to)
                .chain(complete -> door.write(PLACE, (sight, note) -> insert(complete, sight, note)))
                .onFailure(failure -> Failures.violates(failure, "supply_order_pkey"))
                .recoverWithUni(taken -> answerAgain(request));
    }

    private Uni<OrderView> answerAgain(Request request) {
        return door.write(
                PLACE, (sight, note) -> orders.byIds(List.of(request.id())).chain(found -> {
                    // Taken by an order that the caller does not see.
                    if (found.isEmpty()) throw PlatformProblem.ID_TAKEN.at("id");
                    SupplyOrder order = found.get(0);
                    order.requireSame(request.fingerprint(), "id");
                    note.on(order.id()).in(order.communityCode()).repeated();
                    return views.of(found, sight).map(shown -> shown.get(0));
                }));
    }

    private Uni<Destination> destination(SupplyOrderInput input) {
        if (input.householdId() == null) {
            return Uni.createFrom()
                    .item(new Destination(
                            null,
                            new Recipient(
                                    input.address().strip(),
                                    Given.orNull(input.contactName()),
                                    Given.orNull(input.contactPhone()))));
        }
        boolean allGiven = Given.orNull(input.contactName()) != null && Given.orNull(input.contactPhone()) != null;
        return references.ask(input.householdId()).chain(household -> {
            if (!household.communityCode().equals(input.communityCode())) {
                throw SupplyProblem.OTHER_COMMUNITY.at("communityCode");
            }
            return recipients
                    .atHousehold(household.id(), allGiven)
                    .map(contact -> new Destination(
                            household, contact.at(household.address(), input.contactName(), input.contactPhone())));
        });
    }

    private Uni<OrderView> insert(Request request, Sight sight, AuditNote note) {
        note.on(request.id()).in(request.input().communityCode());
        return admit(request, sight)
                .chain(rules::inForce)
                .chain(inForce -> orders.receive(List.of(draft(request, inForce))))
                .chain(placed -> views.of(placed, sight))
                .map(shown -> shown.get(0));
    }

    // In the transaction, because only there the area is a list of opened communities.
    private Uni<Void> admit(Request request, Sight sight) {
        HouseholdReference household = request.destination().household();
        if (household == null) {
            String code = request.input().communityCode();
            return sight.reaches(Footing.at(code, null, null, null))
                    ? Uni.createFrom().voidItem()
                    : communities.refuse(code);
        }
        if (sight.reaches(household.footing())) return references.keep(household);
        return communities.refuse(household.communityCode());
    }

    private OrderDraft draft(Request request, DueRules.InForce inForce) {
        SupplyOrderInput input = request.input();
        boolean urgent = Boolean.TRUE.equals(input.urgent());
        Instant due = input.neededBy() != null
                ? input.neededBy().truncatedTo(ChronoUnit.MICROS)
                : inForce.due(input.kind().name(), urgent, request.wish().daysLeft(), request.now());
        return new OrderDraft(
                request.id(),
                input.communityCode(),
                request.destination().household(),
                null,
                input.kind(),
                urgent,
                input.channel(),
                request.wish().text(),
                request.wish().lines(),
                request.destination().recipient(),
                door.person(),
                request.fingerprint(),
                request.now(),
                due);
    }
}
