package org.lianfang.supply.order;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.supply.access.Footing;
import org.lianfang.supply.access.Sight;
import org.lianfang.supply.goods.ShownWords;
import org.lianfang.supply.recipient.Recipient;

/**
 * Shows orders as their reader may see them (design, section 4): in clear; masked for the street; for those who hand over what
 * they need for it. Who is more than one of these sees each field as the widest of them does.
 */
@Singleton
public class OrderViews {

    private final OrderWords words;
    private final Orders orders;

    OrderViews(OrderWords words, Orders orders) {
        this.words = words;
        this.orders = orders;
    }

    /** The orders with their lines, in the order given. */
    public Uni<List<OrderView>> of(List<SupplyOrder> found, Sight sight) {
        return orders.lines(found).map(lines -> of(new OrderBatches.Found(found, lines), sight));
    }

    List<OrderView> of(OrderBatches.Found found, Sight sight) {
        Map<UUID, List<OrderLine>> byOrder = found.lines().stream().collect(Collectors.groupingBy(OrderLine::orderId));
        return found.orders().stream()
                .map(order -> of(order, byOrder.getOrDefault(order.id, List.of()), sight))
                .toList();
    }

    public OrderView of(SupplyOrder order, List<OrderLine> lines, Sight sight) {
        Footing footing = order.footing();
        boolean clear = sight.clear(footing);
        boolean masked = sight.masked(footing);
        boolean handOver = sight.handOver(footing);
        // The database showed a row that no grant accounts for: better no answer than a guess at how much of it may
        // show.
        if (!clear && !masked && !handOver) throw PlatformProblem.NOT_FOUND.problem();
        Recipient recipient = words.recipient(order);
        return new OrderView(
                order.id,
                order.communityCode,
                order.householdId,
                clear || masked ? order.visitId : null,
                order.kind,
                order.urgent,
                order.status,
                order.channel,
                clear ? words.text(order) : null,
                lines.stream().map(line -> line(order, line, clear, masked)).toList(),
                shown(recipient, clear, masked, handOver),
                order.deliveryShiftId,
                order.createdAt,
                order.dueAt,
                order.doneAt(),
                clear ? words.note(order) : null);
    }

    private LineView line(SupplyOrder order, OrderLine line, boolean clear, boolean masked) {
        LineDraft said = words.words(line);
        if (clear) return LineView.clear(line, said);
        boolean medicine = order.kind == SupplyKind.MEDICINE;
        ShownWords shown =
                ShownWords.of(said.item(), said.text(), said.unit(), said.brand(), medicine, said.daysLeft() != null);
        return masked ? LineView.masked(line, said, shown) : LineView.forHandOver(line, said, shown);
    }

    private static Recipient shown(Recipient recipient, boolean clear, boolean masked, boolean handOver) {
        if (clear) return recipient;
        if (!masked) return recipient.forHandOver();
        Recipient shown = recipient.masked();
        return handOver ? new Recipient(shown.address(), shown.name(), recipient.phone()) : shown;
    }
}
