package org.lianfang.supply.order;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.platform.scope.Asked;
import org.lianfang.platform.scope.Question;

/** Orders by key for the gateway's joins, with their lines, which go out as a second statement beside the first. */
final class OrderBatches {

    private static final String BY_IDS = "select * from supply_order where id = any (cast(:ids as uuid[]))";

    private static final String BY_SHIFTS =
            "select * from supply_order where delivery_shift_id = any (cast(:ids as uuid[]))";

    private static final String BY_HOUSEHOLDS =
            """
            select n.* from unnest(cast(:ids as uuid[])) h (id)
            cross join lateral (select * from supply_order s
                                where s.household_id = h.id
                                  and (cardinality(cast(:statuses as text[])) = 0 or s.status = any (cast(:statuses as text[])))
                                order by s.created_at desc, s.id desc limit :first) n
            """;

    private OrderBatches() {}

    /** Orders as they stand, to be shown by {@link OrderViews}. */
    record Found(List<SupplyOrder> orders, List<OrderLine> lines) {}

    static Asked<Found> byIds(Collection<UUID> ids) {
        return found(BY_IDS, "o.id", Map.of("ids", array(ids)));
    }

    static Asked<Found> byShifts(Collection<UUID> ids) {
        return found(BY_SHIFTS, "o.due_at, o.id", Map.of("ids", array(ids)));
    }

    /** Of each household its newest. */
    static Asked<Found> byHouseholds(Collection<UUID> ids, List<SupplyOrderStatus> statuses, int first) {
        Map<String, Object> wanted = Map.of("ids", array(ids), "statuses", OrderFilter.names(statuses), "first", first);
        return found(BY_HOUSEHOLDS, "o.household_id, o.created_at desc, o.id desc", wanted);
    }

    private static Asked<Found> found(String picked, String inOrder, Map<String, Object> wanted) {
        var orders = new Question("select %s from (%s) o order by %s".formatted(SupplyOrder.COLUMNS, picked, inOrder));
        var lines = new Question(
                "select %s from (%s) o join order_line l on l.order_id = o.id order by l.order_id, l.position"
                        .formatted(OrderLine.COLUMNS, picked));
        return Asked.rows(orders.with(wanted), SupplyOrder::of)
                .and(Asked.rows(lines.with(wanted), OrderLine::of), Found::new);
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
