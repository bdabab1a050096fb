package org.lianfang.supply.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.caller.Grant;
import org.lianfang.platform.caller.Role;

/** How much of an order the caller's grants show, by the place of each order (design, section 4). */
record Rights(List<Grant> grants, UUID household, UUID person) {

    private static final Set<Role> CLEAR = EnumSet.of(Role.COMMUNITY_MANAGER, Role.GRID_WORKER);

    static Rights of(Caller caller) {
        return new Rights(caller.grants(), caller.household().orElse(null), caller.id());
    }

    boolean clear(Footing order) {
        if (household != null && household.equals(order.householdId())) return true;
        return has(CLEAR, order) || (isOfHealth(order) && has(Set.of(Role.HEALTH_WORKER), order));
    }

    boolean masked(Footing order) {
        return has(Set.of(Role.STREET_OFFICER), order);
    }

    boolean property(Footing order) {
        return has(Set.of(Role.PROPERTY_STAFF), order);
    }

    private boolean isOfHealth(Footing order) {
        return order.medicine() || (order.visitId() != null && person.equals(order.placedBy()));
    }

    private boolean has(Set<Role> roles, Footing order) {
        return grants.stream().anyMatch(grant -> roles.contains(grant.role()) && covers(grant, order));
    }

    private static boolean covers(Grant grant, Footing order) {
        if (grant.whole()) return grant.covers(order.communityCode());
        if (!grant.area().equals(order.communityCode())) return false;
        return grant.grid() != null
                ? grant.grid().equals(order.gridId())
                : grant.estate().equals(order.estateId());
    }
}
