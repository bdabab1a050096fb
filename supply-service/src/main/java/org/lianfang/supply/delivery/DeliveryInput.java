package org.lianfang.supply.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lianfang.supply.SupplyProblem;
import org.lianfang.supply.order.OrderLine;

/**
 * What was handed over. Without lines: everything as it was ordered. With lines: those, and of the lines not named nothing.
 */
public record DeliveryInput(
        @Size(max = 100) List<@NotNull @Valid DeliveredLineInput> lines, @Size(max = 500) String note) {

    public record DeliveredLineInput(
            @NotNull UUID lineId, @NotNull @PositiveOrZero @DecimalMax("1000000") Double quantityDelivered) {}

    /** The amount of every line of the order; BAD_INPUT names a line of another order, or one that stands twice. */
    Map<UUID, Double> amounts(List<OrderLine> ofOrder) {
        Map<UUID, Double> amounts = new HashMap<>();
        if (lines == null || lines.isEmpty()) {
            ofOrder.forEach(line -> amounts.put(line.id(), line.quantity()));
            return amounts;
        }
        Set<UUID> known = ofOrder.stream().map(OrderLine::id).collect(Collectors.toSet());
        for (int i = 0; i < lines.size(); i++) {
            DeliveredLineInput line = lines.get(i);
            boolean first = known.contains(line.lineId()) && !amounts.containsKey(line.lineId());
            if (!first) throw SupplyProblem.UNKNOWN_LINE.at("lines[" + i + "].lineId");
            amounts.put(line.lineId(), line.quantityDelivered());
        }
        known.forEach(id -> amounts.putIfAbsent(id, 0.0));
        return amounts;
    }

    String noteOrNull() {
        return note == null || note.isBlank() ? null : note.strip();
    }
}
