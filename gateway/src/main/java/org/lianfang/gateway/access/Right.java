package org.lianfang.gateway.access;

import static org.lianfang.gateway.service.Service.ISOLATION;
import static org.lianfang.gateway.service.Service.REGISTRY;
import static org.lianfang.gateway.service.Service.SUPPLY;
import static org.lianfang.gateway.service.Service.VOLUNTEER;
import static org.lianfang.platform.caller.Role.COMMUNITY_MANAGER;
import static org.lianfang.platform.caller.Role.GRID_WORKER;
import static org.lianfang.platform.caller.Role.HEALTH_WORKER;
import static org.lianfang.platform.caller.Role.PROPERTY_STAFF;
import static org.lianfang.platform.caller.Role.RESIDENT;
import static org.lianfang.platform.caller.Role.STREET_OFFICER;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.lianfang.gateway.service.Service;
import org.lianfang.platform.caller.Role;

/** The rows of the table of rights (design, section 4) as the graph's root operations need them. The services check again. */
public enum Right {
    SEE_PLACES(REGISTRY, EnumSet.allOf(Role.class)),
    SEE_HOUSEHOLDS(
            REGISTRY, Set.of(STREET_OFFICER, COMMUNITY_MANAGER, GRID_WORKER, PROPERTY_STAFF, HEALTH_WORKER, RESIDENT)),
    SEE_RESIDENTS(REGISTRY, Set.of(STREET_OFFICER, COMMUNITY_MANAGER, GRID_WORKER, HEALTH_WORKER, RESIDENT)),
    REVEAL_RESIDENTS(REGISTRY, Set.of(STREET_OFFICER, COMMUNITY_MANAGER, GRID_WORKER, HEALTH_WORKER)),
    KEEP_REGISTER(REGISTRY, Set.of(COMMUNITY_MANAGER, GRID_WORKER)),
    IMPORT_ROSTERS(REGISTRY, Set.of(COMMUNITY_MANAGER)),
    EXPORT_ROSTERS(REGISTRY, Set.of(STREET_OFFICER, COMMUNITY_MANAGER)),
    DECIDE_DOUBLES(REGISTRY, Set.of(COMMUNITY_MANAGER)),
    SEE_OVERVIEW(REGISTRY, Set.of(STREET_OFFICER, COMMUNITY_MANAGER, GRID_WORKER, HEALTH_WORKER)),
    SEE_CASES(ISOLATION, Set.of(STREET_OFFICER, COMMUNITY_MANAGER, GRID_WORKER, HEALTH_WORKER, RESIDENT)),
    DECIDE_ISOLATION(ISOLATION, Set.of(STREET_OFFICER, COMMUNITY_MANAGER)),
    RECORD_VISITS(ISOLATION, Set.of(COMMUNITY_MANAGER, GRID_WORKER, HEALTH_WORKER, RESIDENT)),
    HANDLE_CHECKS(ISOLATION, Set.of(COMMUNITY_MANAGER, HEALTH_WORKER)),
    SEE_ORDERS(SUPPLY, EnumSet.allOf(Role.class)),
    READ_ORDER_TEXT(SUPPLY, Set.of(COMMUNITY_MANAGER, GRID_WORKER, PROPERTY_STAFF, HEALTH_WORKER, RESIDENT)),
    // A health worker orders within a visit (RECORD_VISITS), and may take back what she ordered there.
    PLACE_ORDERS(SUPPLY, Set.of(COMMUNITY_MANAGER, GRID_WORKER, PROPERTY_STAFF, RESIDENT)),
    CANCEL_ORDERS(SUPPLY, Set.of(COMMUNITY_MANAGER, GRID_WORKER, PROPERTY_STAFF, HEALTH_WORKER, RESIDENT)),
    ASSIGN_ORDERS(SUPPLY, Set.of(COMMUNITY_MANAGER, GRID_WORKER)),
    READY_ORDERS(SUPPLY, Set.of(COMMUNITY_MANAGER, GRID_WORKER)),
    DELIVER_ORDERS(SUPPLY, Set.of(COMMUNITY_MANAGER, GRID_WORKER, PROPERTY_STAFF, Role.VOLUNTEER)),
    SEE_SHIFTS(VOLUNTEER, EnumSet.complementOf(EnumSet.of(RESIDENT))),
    RUN_SHIFTS(VOLUNTEER, Set.of(STREET_OFFICER, COMMUNITY_MANAGER)),
    BOOK_SHIFTS(VOLUNTEER, Set.of(GRID_WORKER, PROPERTY_STAFF, HEALTH_WORKER, Role.VOLUNTEER)),
    SEE_OWN_BOOKINGS(VOLUNTEER, EnumSet.allOf(Role.class));

    private final Service owner;
    private final Set<Role> roles;

    Right(Service owner, Set<Role> roles) {
        this.owner = owner;
        this.roles = Set.copyOf(roles);
    }

    /** The service that keeps the audit of what is refused. */
    Service owner() {
        return owner;
    }

    /** The roles whose grants open it; RESIDENT means the own household. */
    public Set<Role> roles() {
        return roles;
    }

    boolean isOpenTo(Collection<Role> held) {
        return !Collections.disjoint(roles, held);
    }
}
