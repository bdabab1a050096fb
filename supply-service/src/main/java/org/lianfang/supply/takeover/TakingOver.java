package org.lianfang.supply.takeover;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.identity.Fingerprints;
import org.lianfang.platform.problem.Failures;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.supply.access.SupplyOperation;
import org.lianfang.supply.duedate.DueRules;
import org.lianfang.supply.order.OrderDraft;
import org.lianfang.supply.order.Orders;
import org.lianfang.supply.order.SupplyOrder;
import org.lianfang.supply.order.SupplyOrderStatus;
import org.lianfang.supply.placing.Wish;
import org.lianfang.supply.recipient.Recipient;
import org.lianfang.supply.reference.HouseholdReference;
import org.lianfang.supply.reference.HouseholdReferences;

/** Brings orders of elsewhere in, read and sealed like any other: all of a call in one transaction. */
@Singleton
class TakingOver {

    private final Door door;
    private final Caller caller;
    private final Orders orders;
    private final HouseholdReferences references;
    private final DueRules rules;
    private final Fingerprints fingerprints;

    TakingOver(
            Door door,
            Caller caller,
            Orders orders,
            HouseholdReferences references,
            DueRules rules,
            Fingerprints fingerprints) {
        this.door = door;
        this.caller = caller;
        this.orders = orders;
        this.references = references;
        this.rules = rules;
        this.fingerprints = fingerprints;
    }

    /** How many were new; the others stood here already. */
    record Result(int orders) {}

    Uni<Result> takeOver(TakenOrders given) {
        return door.bulk(SupplyOperation.TAKE_OVER_ORDERS, (reach, note) -> {
                    String code = given.communityCode();
                    if (!reach.covers(code)) throw PlatformProblem.COMMUNITY_NOT_OPEN.at("communityCode");
                    List<UUID> ids =
                            given.orders().stream().map(TakenOrders.Order::id).toList();
                    note.on(ids).in(code);
                    return orders.byIds(ids).chain(known -> receive(code, without(known, given)));
                })
                // The household is kept with another community.
                .onFailure(failure -> Failures.violates(failure, "supply_order_household"))
                .transform(failure -> PlatformProblem.ID_TAKEN.at("orders"));
    }

    private static List<TakenOrders.Order> without(List<SupplyOrder> known, TakenOrders given) {
        Set<UUID> there = known.stream().map(SupplyOrder::id).collect(Collectors.toSet());
        return given.orders().stream()
                .filter(each -> !there.contains(each.id()))
                .toList();
    }

    private Uni<Result> receive(String code, List<TakenOrders.Order> fresh) {
        return keepDoors(code, fresh)
                .chain(rules::inForce)
                .chain(inForce -> orders.receive(
                        fresh.stream().map(each -> draft(code, each, inForce)).toList()))
                .chain(received -> close(received, fresh))
                .replaceWith(new Result(fresh.size()));
    }

    private Uni<Void> keepDoors(String code, List<TakenOrders.Order> fresh) {
        var doors = new HashMap<UUID, HouseholdReference>();
        fresh.forEach(each -> doors.put(each.door().householdId(), reference(code, each.door())));
        return Multi.createFrom()
                .iterable(doors.values())
                .onItem()
                .transformToUniAndConcatenate(references::keep)
                .collect()
                .last();
    }

    /** Those that were handed over before: every line as it was asked for. */
    private Uni<Void> close(List<SupplyOrder> received, List<TakenOrders.Order> fresh) {
        Map<UUID, Instant> done = new HashMap<>();
        fresh.stream().filter(each -> each.doneAt() != null).forEach(each -> done.put(each.id(), exact(each.doneAt())));
        List<SupplyOrder> closed =
                received.stream().filter(each -> done.containsKey(each.id())).toList();
        if (closed.isEmpty()) return Uni.createFrom().voidItem();
        return orders.lines(closed)
                .invoke(lines -> lines.forEach(line -> line.deliver(line.quantity())))
                .invoke(() -> closed.forEach(order -> order.close(SupplyOrderStatus.DONE, null, done.get(order.id()))))
                .chain(orders::flush);
    }

    private OrderDraft draft(String code, TakenOrders.Order order, DueRules.InForce inForce) {
        Instant asked = exact(order.askedAt());
        Wish wish = Wish.of(order.text(), null, ChinaTime.dayOf(asked), "orders.text");
        Instant due = order.neededBy() != null
                ? exact(order.neededBy())
                : inForce.due(order.kind().name(), order.urgent(), wish.daysLeft(), asked);
        return new OrderDraft(
                order.id(),
                code,
                reference(code, order.door()),
                null,
                order.kind(),
                order.urgent(),
                order.channel(),
                wish.text(),
                wish.lines(),
                new Recipient(order.door().address(), order.contactName(), order.contactPhone()),
                caller.id(),
                fingerprints.of("taken-order", order, null),
                asked,
                due);
    }

    private static HouseholdReference reference(String code, TakenOrders.Door door) {
        return new HouseholdReference(
                door.householdId(),
                code,
                door.estateId(),
                door.buildingId(),
                door.unitId(),
                door.gridId(),
                door.floor(),
                door.address());
    }

    // The database keeps microseconds.
    private static Instant exact(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }
}
