package org.lianfang.supply.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.lianfang.platform.audit.AuditNote;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.supply.SupplyProblem;
import org.lianfang.supply.access.OrderDoor;
import org.lianfang.supply.access.Sight;
import org.lianfang.supply.access.SupplyOperation;
import org.lianfang.supply.order.OrderLine;
import org.lianfang.supply.order.OrderView;
import org.lianfang.supply.order.OrderViews;
import org.lianfang.supply.order.OrderWords;
import org.lianfang.supply.order.Orders;
import org.lianfang.supply.order.SupplyOrder;
import org.lianfang.supply.order.SupplyOrderStatus;

/** Ends orders. The row is held while it is decided, so that two who end the same order at once do not both believe they did. */
@Singleton
class Delivery {

    private final OrderDoor door;
    private final Orders orders;
    private final OrderViews views;
    private final OrderWords words;
    private final Clock clock;

    Delivery(OrderDoor door, Orders orders, OrderViews views, OrderWords words, Clock clock) {
        this.door = door;
        this.orders = orders;
        this.views = views;
        this.words = words;
        this.clock = clock;
    }

    Uni<OrderView> deliver(UUID id, DeliveryInput input) {
        return end(SupplyOperation.DELIVER_ORDER, id, (order, lines, note) -> {
            Map<UUID, Double> amounts = input.amounts(lines);
            SupplyOrderStatus outcome = Outcome.of(lines, amounts);
            if (!order.isOpen()) {
                boolean same = lines.stream()
                        .allMatch(line -> Objects.equals(line.quantityDelivered(), amounts.get(line.id())));
                requireSame(same && hasEnded(order, outcome, input.noteOrNull()));
                note.repeated();
                return;
            }
            lines.forEach(line -> line.deliver(amounts.get(line.id())));
            order.close(outcome, words.sealNote(id, input.noteOrNull()), now());
        });
    }

    Uni<OrderView> cancel(UUID id, String reason) {
        return end(SupplyOperation.CANCEL_ORDER, id, (order, lines, note) -> {
            note.because(reason);
            if (!order.isOpen()) {
                requireSame(hasEnded(order, SupplyOrderStatus.CANCELLED, reason));
                note.repeated();
                return;
            }
            order.close(SupplyOrderStatus.CANCELLED, words.sealNote(id, reason), now());
        });
    }

    /** Ends the order, or finds that the same act did so before. */
    private interface Ending {
        void apply(SupplyOrder order, List<OrderLine> lines, AuditNote note);
    }

    private Uni<OrderView> end(SupplyOperation operation, UUID id, Ending ending) {
        return door.permit(operation, List.of(id))
                .chain(() -> door.write(operation, (sight, note) -> ended(id, ending, sight, note)));
    }

    private Uni<OrderView> ended(UUID id, Ending ending, Sight sight, AuditNote note) {
        return orders.locked(List.of(id)).chain(found -> {
            if (found.isEmpty()) throw PlatformProblem.NOT_FOUND.at("orderId");
            SupplyOrder order = found.get(0);
            note.on(id).in(order.communityCode());
            return orders.lines(found)
                    .invoke(lines -> ending.apply(order, lines, note))
                    .call(orders::flush)
                    .map(lines -> views.of(order, lines, sight));
        });
    }

    private boolean hasEnded(SupplyOrder order, SupplyOrderStatus outcome, String note) {
        return order.status() == outcome && Objects.equals(words.note(order), note);
    }

    private static void requireSame(boolean same) {
        if (!same) throw SupplyProblem.ORDER_CLOSED.at("orderId");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
