package org.lianfang.supply.access;

import static org.lianfang.platform.caller.Role.COMMUNITY_MANAGER;
import static org.lianfang.platform.caller.Role.GRID_WORKER;
import static org.lianfang.platform.caller.Role.HEALTH_WORKER;
import static org.lianfang.platform.caller.Role.PROPERTY_STAFF;
import static org.lianfang.platform.caller.Role.RESIDENT;
import static org.lianfang.platform.caller.Role.STREET_OFFICER;
import static org.lianfang.platform.caller.Role.VOLUNTEER;

import java.util.EnumSet;
import java.util.Set;
import org.lianfang.platform.caller.Role;
import org.lianfang.platform.scope.Operation;

/** The rows of the table of rights (design, section 4) that concern orders. */
public enum SupplyOperation implements Operation {
    SEE_ORDERS(STREET_OFFICER, COMMUNITY_MANAGER, GRID_WORKER, PROPERTY_STAFF, HEALTH_WORKER, VOLUNTEER, RESIDENT),
    /** For which doors the caller carries orders: told to isolation-service, which tells the caller if such a door is observed. */
    SEE_DOORS_IN_HAND(VOLUNTEER),
    PLACE_ORDER(COMMUNITY_MANAGER, GRID_WORKER, PROPERTY_STAFF, RESIDENT),
    PLACE_ORDERS_OF_VISIT(COMMUNITY_MANAGER, GRID_WORKER, HEALTH_WORKER, RESIDENT),
    READ_ORDER_TEXT(COMMUNITY_MANAGER, GRID_WORKER, PROPERTY_STAFF, HEALTH_WORKER, RESIDENT),
    CANCEL_ORDER(COMMUNITY_MANAGER, GRID_WORKER, PROPERTY_STAFF, HEALTH_WORKER, RESIDENT),
    ASSIGN_ORDERS(COMMUNITY_MANAGER, GRID_WORKER),
    READY_ORDERS(COMMUNITY_MANAGER, GRID_WORKER),
    DELIVER_ORDER(COMMUNITY_MANAGER, GRID_WORKER, PROPERTY_STAFF, VOLUNTEER),
    SEE_OVERVIEW(STREET_OFFICER, COMMUNITY_MANAGER, GRID_WORKER, HEALTH_WORKER),
    /** The operator's: orders that were kept elsewhere so far. */
    TAKE_OVER_ORDERS();

    private final Set<Role> roles;

    SupplyOperation(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }

    /** The roles whose grants reach every order of their place. Counting reaches all that is counted. */
    Operation byPlace() {
        Set<Role> whole = EnumSet.copyOf(roles);
        if (this != SEE_OVERVIEW) whole.remove(HEALTH_WORKER);
        whole.remove(VOLUNTEER);
        return new Part(name(), whole);
    }

    /** The role that reaches medicine and the orders of own visits only. */
    Operation byHealth() {
        return new Part(
                name(), this != SEE_OVERVIEW && roles.contains(HEALTH_WORKER) ? Set.of(HEALTH_WORKER) : Set.of());
    }

    /** Whether it reaches the orders in the hands of the shift that the caller is checked in to. */
    boolean onShift() {
        return roles.contains(VOLUNTEER);
    }

    private record Part(String name, Set<Role> roles) implements Operation {}
}
