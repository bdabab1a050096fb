package org.lianfang.isolation;

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

/**
 * The rows of the table of rights (design, section 4) that lie in this service.
 *
 * <p>{@link #SEE_OBSERVED} is open to volunteers for the doors of orders in their hands only: supply-service knows which these are.
 */
public enum IsolationOperation implements Operation {
    SEE_OVERVIEW(STREET_OFFICER, COMMUNITY_MANAGER, GRID_WORKER, HEALTH_WORKER),
    SEE_CASES(STREET_OFFICER, COMMUNITY_MANAGER, GRID_WORKER, HEALTH_WORKER, RESIDENT),
    SEE_OBSERVED(STREET_OFFICER, COMMUNITY_MANAGER, GRID_WORKER, PROPERTY_STAFF, HEALTH_WORKER, VOLUNTEER, RESIDENT),
    /** The part of it that an area or a household opens. */
    SEE_OBSERVED_BY_PLACE(STREET_OFFICER, COMMUNITY_MANAGER, GRID_WORKER, PROPERTY_STAFF, HEALTH_WORKER, RESIDENT),
    SEE_VISITS(STREET_OFFICER, COMMUNITY_MANAGER, GRID_WORKER, HEALTH_WORKER, RESIDENT),
    RECORD_VISIT(COMMUNITY_MANAGER, GRID_WORKER, HEALTH_WORKER, RESIDENT),
    PREVIEW_ISOLATION(STREET_OFFICER, COMMUNITY_MANAGER),
    OPEN_ISOLATION(STREET_OFFICER, COMMUNITY_MANAGER),
    ADD_OBSERVED_PERSON(STREET_OFFICER, COMMUNITY_MANAGER),
    EXTEND_ISOLATION(STREET_OFFICER, COMMUNITY_MANAGER),
    RELEASE_ISOLATION(STREET_OFFICER, COMMUNITY_MANAGER),
    TRANSFER_PERSON(STREET_OFFICER, COMMUNITY_MANAGER),
    CANCEL_ISOLATION(STREET_OFFICER, COMMUNITY_MANAGER),
    /** As registry-service permits the move itself. */
    FOLLOW_MOVE(COMMUNITY_MANAGER, GRID_WORKER),
    HANDLE_CHECK(COMMUNITY_MANAGER, HEALTH_WORKER),
    CORRECT_CHECK(COMMUNITY_MANAGER, HEALTH_WORKER),
    /** The operator's: observations that were kept elsewhere so far. */
    TAKE_OVER_OBSERVATIONS();

    private final Set<Role> roles;

    IsolationOperation(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
