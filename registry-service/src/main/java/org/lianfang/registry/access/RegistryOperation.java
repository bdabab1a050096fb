package org.lianfang.registry.access;

import static org.lianfang.platform.caller.Role.COMMUNITY_MANAGER;
import static org.lianfang.platform.caller.Role.GRID_WORKER;
import static org.lianfang.platform.caller.Role.HEALTH_WORKER;
import static org.lianfang.platform.caller.Role.PROPERTY_STAFF;
import static org.lianfang.platform.caller.Role.RESIDENT;
import static org.lianfang.platform.caller.Role.STREET_OFFICER;
import static org.lianfang.platform.caller.Role.VOLUNTEER;

import java.util.Set;
import org.lianfang.platform.caller.Role;
import org.lianfang.platform.scope.Operation;

/** The rows of the table of rights (design, section 4) that concern this service. */
public enum RegistryOperation implements Operation {
    SEE_PLACE_NAMES(STREET_OFFICER, COMMUNITY_MANAGER, GRID_WORKER, PROPERTY_STAFF, HEALTH_WORKER, VOLUNTEER, RESIDENT),
    SEE_ESTATES(STREET_OFFICER, COMMUNITY_MANAGER, GRID_WORKER, PROPERTY_STAFF, HEALTH_WORKER),
    SEE_OVERVIEW(STREET_OFFICER, COMMUNITY_MANAGER, GRID_WORKER, HEALTH_WORKER),
    SEE_HOUSEHOLDS(STREET_OFFICER, COMMUNITY_MANAGER, GRID_WORKER, PROPERTY_STAFF, HEALTH_WORKER, RESIDENT),
    SEE_RESIDENTS(STREET_OFFICER, COMMUNITY_MANAGER, GRID_WORKER, HEALTH_WORKER, RESIDENT),
    /** Whose names and phones are not masked; never asked for by itself, it decides row by row. */
    SEE_IN_CLEAR(COMMUNITY_MANAGER, GRID_WORKER, HEALTH_WORKER, RESIDENT),
    /** What an isolation order means: its doors and who is behind them. */
    RESOLVE_DOORS(STREET_OFFICER, COMMUNITY_MANAGER),
    REVEAL_RESIDENT(STREET_OFFICER, COMMUNITY_MANAGER, GRID_WORKER, HEALTH_WORKER),
    SEARCH_BY_NUMBER(STREET_OFFICER, COMMUNITY_MANAGER, GRID_WORKER, HEALTH_WORKER),
    SAVE_HOUSEHOLD(COMMUNITY_MANAGER, GRID_WORKER),
    SAVE_RESIDENT(COMMUNITY_MANAGER, GRID_WORKER),
    MOVE_RESIDENT(COMMUNITY_MANAGER, GRID_WORKER),
    /** Looking a roster through, with the whole community's doors and people to compare. */
    CHECK_ROSTER(COMMUNITY_MANAGER),
    IMPORT_ROSTER(COMMUNITY_MANAGER),
    EXPORT_ROSTER(STREET_OFFICER, COMMUNITY_MANAGER),
    SEE_DOUBLES(COMMUNITY_MANAGER),
    DECIDE_DOUBLES(COMMUNITY_MANAGER),
    IMPORT_DIVISIONS(),
    SEE_DIVISIONS(),
    LOAD_HOUSEHOLDS(),
    SAVE_CONTACTS();

    private final Set<Role> roles;

    RegistryOperation(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
