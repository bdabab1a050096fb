package org.lianfang.supply.order;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.lianfang.platform.identity.Ids;

/** The orders within the scope of the open transaction, by key. */
@Singleton
public class Orders {

    private static final String BY_IDS = "select * from supply_order where id = any (:ids) order by id";

    // In key order: two who take the same orders wait for each other instead of locking each other out.
    private static final String LOCKED = BY_IDS + " for update";

    private static final String DOORS_IN_HAND =
            "select distinct household_id from supply_order where delivery_shift_id = :shift and household_id = any (:ids)";

    private static final String LINES =
            "select * from order_line where order_id = any (:ids) order by order_id, position";

    private final OrderWords words;

    Orders(OrderWords words) {
        this.words = words;
    }

    public Uni<List<SupplyOrder>> byIds(Collection<UUID> ids) {
        return select(BY_IDS, ids);
    }

    /** The same, held against others until the transaction ends. */
    public Uni<List<SupplyOrder>> locked(Collection<UUID> ids) {
        return select(LOCKED, ids);
    }

    /** @param shift null where the caller is on no duty */
    Uni<List<UUID>> doorsInHand(Collection<UUID> households, UUID shift) {
        if (shift == null) return Uni.createFrom().item(List.of());
        return Panache.getSession().chain(session -> session.createNativeQuery(DOORS_IN_HAND, UUID.class)
                .setParameter("shift", shift)
                .setParameter("ids", households.toArray(UUID[]::new))
                .getResultList());
    }

    public Uni<List<OrderLine>> lines(Collection<SupplyOrder> orders) {
        UUID[] ids = orders.stream().map(SupplyOrder::id).toArray(UUID[]::new);
        return Panache.getSession().chain(session -> session.createNativeQuery(LINES, OrderLine.class)
                .setParameter("ids", ids)
                .getResultList());
    }

    /** Stores new orders with their lines; fails on the key where one of the ids is taken. */
    public Uni<List<SupplyOrder>> receive(List<OrderDraft> drafts) {
        var orders = new ArrayList<SupplyOrder>();
        var lines = new ArrayList<OrderLine>();
        for (OrderDraft draft : drafts) {
            SupplyOrder order = SupplyOrder.receive(draft);
            words.seal(order, draft);
            orders.add(order);
            for (int i = 0; i < draft.lines().size(); i++) {
                OrderLine line = OrderLine.of(order, i, Ids.derived(order.id, "line", i));
                words.seal(line, draft.lines().get(i));
                lines.add(line);
            }
        }
        return Panache.getSession()
                // The order first: a line is let in by the order it belongs to.
                .chain(session -> session.persistAll(orders.toArray())
                        .chain(session::flush)
                        .chain(() -> session.persistAll(lines.toArray()))
                        .chain(session::flush))
                .replaceWith(orders);
    }

    /** Writes what was changed, so that a conflict shows before the answer is built. */
    public Uni<Void> flush() {
        return Panache.getSession().chain(Mutiny.Session::flush);
    }

    private static Uni<List<SupplyOrder>> select(String sql, Collection<UUID> ids) {
        return Panache.getSession().chain(session -> session.createNativeQuery(sql, SupplyOrder.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList());
    }
}
