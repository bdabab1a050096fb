package org.lianfang.isolation.order;

import java.util.List;

/** What an order would come to, counted and by building; nothing is stored. */
public record PreviewView(
        int households,
        int persons,
        int alreadyObserved,
        int wouldExtend,
        int awayPersons,
        List<AffectedBuilding> buildings) {

    static PreviewView of(OrderPlan plan) {
        return new PreviewView(
                plan.households(),
                plan.persons(),
                plan.alreadyObserved(),
                plan.extended(),
                plan.awayPersons(),
                AffectedBuilding.of(plan.affected()));
    }
}
