package org.lianfang.volunteer;

import static org.lianfang.platform.caller.Role.COMMUNITY_MANAGER;
import static org.lianfang.platform.caller.Role.GRID_WORKER;
import static org.lianfang.platform.caller.Role.HEALTH_WORKER;
import static org.lianfang.platform.caller.Role.PROPERTY_STAFF;
import static org.lianfang.platform.caller.Role.STREET_OFFICER;
import static org.lianfang.platform.caller.Role.VOLUNTEER;

import java.util.Set;
import org.lianfang.platform.caller.Role;
import org.lianfang.platform.scope.Operation;

/**
 * The rows of the table of rights (design, section 4) that this service answers for. A shift belongs to a whole community, so a
 * grant narrowed to an estate or a grid reaches none.
 */
public enum VolunteerOperation implements Operation {
    SEE_SHIFTS(Set.of(STREET_OFFICER, COMMUNITY_MANAGER, GRID_WORKER, PROPERTY_STAFF, HEALTH_WORKER, VOLUNTEER)),
    SEE_OVERVIEW(Set.of(STREET_OFFICER, COMMUNITY_MANAGER, GRID_WORKER, HEALTH_WORKER)),
    PUBLISH_SHIFT(Set.of(STREET_OFFICER, COMMUNITY_MANAGER)),
    CANCEL_SHIFT(Set.of(STREET_OFFICER, COMMUNITY_MANAGER)),
    MOVE_SHIFT(PUBLISH_SHIFT.roles),
    RECORD_ATTENDANCE(PUBLISH_SHIFT.roles),
    CALL_OUT(PUBLISH_SHIFT.roles),
    SEE_BOOKINGS(Set.of(STREET_OFFICER, COMMUNITY_MANAGER)),
    BOOK_SHIFT(Set.of(GRID_WORKER, PROPERTY_STAFF, HEALTH_WORKER, VOLUNTEER)),
    CANCEL_BOOKING(BOOK_SHIFT.roles),
    REQUEST_DRAW(BOOK_SHIFT.roles),
    ANSWER_OFFER(BOOK_SHIFT.roles),
    HAND_OVER(BOOK_SHIFT.roles),
    DECIDE_HAND_OVER(PUBLISH_SHIFT.roles),
    SWAP_PLACES(BOOK_SHIFT.roles),
    DECIDE_SWAP(PUBLISH_SHIFT.roles),
    SAVE_PROFILE(BOOK_SHIFT.roles),
    READ_NOTICES(Set.of(Role.values())) {
        @Override
        public boolean ownPerson() {
            return true;
        }
    },
    KEEP_CALENDAR(Set.of(Role.values())) {
        @Override
        public boolean ownPerson() {
            return true;
        }
    },
    KEEP_MAIL(Set.of(Role.values())) {
        @Override
        public boolean ownPerson() {
            return true;
        }
    },
    KEEP_WEB_HOOK(PUBLISH_SHIFT.roles),
    EXPORT_HOURS(SEE_BOOKINGS.roles),
    RECORD_LEAVE(PUBLISH_SHIFT.roles),
    LOAD_CALENDAR(Set.of()),
    EXPORT_ROTA(SEE_SHIFTS.roles),
    IMPORT_ROTA(PUBLISH_SHIFT.roles),
    KEEP_ORGANISATIONS(PUBLISH_SHIFT.roles),
    /** For the organisations whose contact the caller is; without one it reaches nothing. */
    BOOK_FOR_GROUP(BOOK_SHIFT.roles),
    KEEP_SECONDEES(PUBLISH_SHIFT.roles),
    HAND_ON(PUBLISH_SHIFT.roles),
    WAIVE_REST(PUBLISH_SHIFT.roles),
    CHECK_IN(BOOK_SHIFT.roles),
    CHECK_OUT(BOOK_SHIFT.roles),
    /** What the service does by itself; open to nobody who logs in. */
    MOVE_LINES(Set.of()),
    DRAW_PLACES(Set.of()),
    SEE_OWN_BOOKINGS(Set.of(Role.values())) {
        @Override
        public boolean ownPerson() {
            return true;
        }
    };

    /** Those who are staff or seconded to it: what is behind an observed door is for them only. */
    public static final Set<Role> STAFF = Set.of(GRID_WORKER, PROPERTY_STAFF, HEALTH_WORKER);

    private final Set<Role> roles;

    VolunteerOperation(Set<Role> roles) {
        this.roles = roles;
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
