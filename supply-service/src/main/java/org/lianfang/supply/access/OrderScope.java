package org.lianfang.supply.access;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.scope.Scope;

/**
 * What one operation may touch: the platform's scope, in which no code of a health worker or volunteer stands, and beside it the
 * places of a health worker, of which only medicine and the orders of own visits open.
 *
 * @param healthPlaces pairs {@code community/estate} or {@code community/grid}
 */
record OrderScope(Scope scope, List<String> healthAreas, List<String> healthPlaces) {

    static OrderScope of(SupplyOperation operation, Caller caller, String area, UUID shift) {
        Scope place = caller.scope(operation.byPlace()).within(area);
        Scope health = caller.scope(operation.byHealth()).within(area);
        List<String> healthPlaces = Stream.concat(health.estates().stream(), health.grids().stream())
                .toList();
        boolean anyHealth = !health.areas().isEmpty() || !healthPlaces.isEmpty();
        Scope scope = new Scope(
                operation,
                place.areas(),
                place.estates(),
                place.grids(),
                place.household(),
                anyHealth ? caller.id() : null,
                shift);
        return new OrderScope(scope, health.areas(), healthPlaces);
    }

    boolean hasHealth() {
        return !healthAreas.isEmpty() || !healthPlaces.isEmpty();
    }
}
