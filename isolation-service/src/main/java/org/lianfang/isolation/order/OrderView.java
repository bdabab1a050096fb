package org.lianfang.isolation.order;

import java.util.UUID;

/**
 * What an order came to.
 *
 * @param alreadyObserved doors that had an open case before, extended ones among them
 * @param personsObserved who is observed behind the order's doors, newly or already
 */
public record OrderView(UUID id, int casesOpened, int casesExtended, int alreadyObserved, int personsObserved) {

    static OrderView of(UUID id, OrderPlan plan) {
        return new OrderView(id, plan.openings().size(), plan.extended(), plan.alreadyObserved(), plan.persons());
    }
}
