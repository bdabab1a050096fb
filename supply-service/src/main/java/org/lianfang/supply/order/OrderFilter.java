package org.lianfang.supply.order;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Which orders a list holds; null and empty ask for nothing.
 *
 * @param overdue open and past due at {@code now}
 */
public record OrderFilter(
        Boolean open, List<SupplyOrderStatus> statuses, List<SupplyKind> kinds, Boolean overdue, Instant now) {

    // Literals, so that the partial index of open orders serves.
    private static final String OPEN = "o.status in ('RECEIVED', 'PREPARING', 'READY', 'DELIVERING')";

    public OrderFilter {
        statuses = statuses == null ? List.of() : List.copyOf(statuses);
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
    }

    static OrderFilter ofStatuses(List<SupplyOrderStatus> statuses, Instant now) {
        return new OrderFilter(null, statuses, null, null, now);
    }

    /** Whether only open orders can be meant; such a list begins with the one that is due first, every other with the last. */
    boolean isOpenOnly() {
        return Boolean.TRUE.equals(open)
                || Boolean.TRUE.equals(overdue)
                || (!statuses.isEmpty() && SupplyOrderStatus.OPEN.containsAll(statuses));
    }

    /** The condition on {@code supply_order o}. */
    String condition() {
        var parts = new ArrayList<String>();
        if (isOpenOnly()) parts.add(OPEN);
        if (Boolean.FALSE.equals(open)) parts.add("not " + OPEN);
        if (Boolean.TRUE.equals(overdue)) parts.add("o.due_at < :now");
        if (Boolean.FALSE.equals(overdue)) parts.add("not (" + OPEN + " and o.due_at < :now)");
        if (!statuses.isEmpty()) parts.add("o.status = any (cast(:statuses as text[]))");
        if (!kinds.isEmpty()) parts.add("o.kind = any (cast(:kinds as text[]))");
        return parts.isEmpty() ? "true" : String.join(" and ", parts);
    }

    void bind(Mutiny.SelectionQuery<?> query) {
        if (overdue != null) query.setParameter("now", now.atOffset(ZoneOffset.UTC));
        if (!statuses.isEmpty()) query.setParameter("statuses", names(statuses));
        if (!kinds.isEmpty()) query.setParameter("kinds", names(kinds));
    }

    static String[] names(List<? extends Enum<?>> values) {
        return values == null ? new String[0] : values.stream().map(Enum::name).toArray(String[]::new);
    }
}
