package org.lianfang.supply.assignment;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lianfang.platform.audit.AuditNote;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.supply.SupplyProblem;
import org.lianfang.supply.access.OrderDoor;
import org.lianfang.supply.access.Sight;
import org.lianfang.supply.access.SupplyOperation;
import org.lianfang.supply.order.OrderView;
import org.lianfang.supply.order.OrderViews;
import org.lianfang.supply.order.Orders;
import org.lianfang.supply.order.SupplyOrder;
import org.lianfang.supply.order.SupplyOrderStatus;
import org.lianfang.supply.sibling.Siblings;
import org.lianfang.supply.sibling.VolunteerClient.Shift;

/**
 * Puts orders into the hands of a shift. An order that lies in the hands of another shift moves only once that one is over or
 * cancelled: else two people would each believe it theirs.
 */
@Singleton
class Assignment {

    private static final SupplyOperation ASSIGN = SupplyOperation.ASSIGN_ORDERS;
    private static final int STREET = 9;

    /** What an order becomes in the hands of a shift of this post. */
    private static final Map<String, SupplyOrderStatus> IN_HAND =
            Map.of("DELIVERY", SupplyOrderStatus.DELIVERING, "SHOPPING", SupplyOrderStatus.PREPARING);

    private final OrderDoor door;
    private final Orders orders;
    private final OrderViews views;
    private final Siblings siblings;
    private final Clock clock;

    Assignment(OrderDoor door, Orders orders, OrderViews views, Siblings siblings, Clock clock) {
        this.door = door;
        this.orders = orders;
        this.views = views;
        this.siblings = siblings;
        this.clock = clock;
    }

    /** The shift meant, and those of the shifts that hold the orders now which are over. */
    private record Shifts(Shift to, Set<UUID> over) {}

    Uni<List<OrderView>> assign(List<UUID> orderIds, UUID shiftId) {
        return door.permit(ASSIGN, orderIds)
                .chain(() -> door.read(ASSIGN, sight -> orders.byIds(orderIds)))
                .invoke(found -> Asked.all(orderIds, found))
                .chain(found -> shifts(shiftId, found))
                .chain(shifts -> door.write(ASSIGN, (sight, note) -> handOut(orderIds, shifts, sight, note)));
    }

    private Uni<Shifts> shifts(UUID shiftId, List<SupplyOrder> found) {
        Set<UUID> asked = found.stream()
                .map(SupplyOrder::deliveryShiftId)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        asked.add(shiftId);
        return siblings.shifts(asked).map(shifts -> {
            Shift to = shifts.stream()
                    .filter(shift -> shift.id().equals(shiftId))
                    .findFirst()
                    .orElseThrow(() -> PlatformProblem.NOT_FOUND.at("shiftId"));
            Set<UUID> over = shifts.stream()
                    .filter(shift -> shift.isOver(clock.instant()))
                    .map(Shift::id)
                    .collect(Collectors.toSet());
            return new Shifts(to, over);
        });
    }

    private Uni<List<OrderView>> handOut(List<UUID> orderIds, Shifts shifts, Sight sight, AuditNote note) {
        note.on(orderIds).on(shifts.to().id());
        return orders.locked(orderIds).chain(found -> {
            List<SupplyOrder> asked = Asked.all(orderIds, found);
            note.in(asked.get(0).communityCode());
            // What this shift holds already, or has handed over since, is answered as the first time.
            List<SupplyOrder> moving = asked.stream()
                    .filter(order -> !shifts.to().id().equals(order.deliveryShiftId()))
                    .toList();
            if (moving.isEmpty()) note.repeated();
            else takeOver(moving, shifts);
            return orders.flush().chain(() -> views.of(asked, sight));
        });
    }

    private void takeOver(List<SupplyOrder> moving, Shifts shifts) {
        Shift to = shifts.to();
        SupplyOrderStatus inHand = IN_HAND.get(to.post());
        if (inHand == null) throw SupplyProblem.NOT_A_DELIVERY_SHIFT.at("shiftId");
        if (shifts.over().contains(to.id())) throw SupplyProblem.SHIFT_OVER.at("shiftId");
        for (SupplyOrder order : moving) {
            if (!sameStreet(order, to)) throw SupplyProblem.SHIFT_ELSEWHERE.at("shiftId");
            UUID before = order.deliveryShiftId();
            if (order.isOpen() && before != null && !shifts.over().contains(before)) {
                throw SupplyProblem.IN_OTHER_HANDS.at("orderIds");
            }
            order.handTo(to.id(), inHand);
        }
    }

    // A shift may be published for a whole street: then its code is the street's.
    private static boolean sameStreet(SupplyOrder order, Shift shift) {
        return order.communityCode().startsWith(shift.communityCode().substring(0, STREET));
    }
}
