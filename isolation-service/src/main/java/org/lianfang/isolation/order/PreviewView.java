package org.lianfang.isolation.order;

/** What an order would come to, counted; nothing is stored. */
public record PreviewView(int households, int persons, int alreadyObserved, int wouldExtend, int awayPersons) {

    static PreviewView of(OrderPlan plan) {
        return new PreviewView(
                plan.households(), plan.persons(), plan.alreadyObserved(), plan.extended(), plan.awayPersons());
    }
}
