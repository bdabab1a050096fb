package org.lianfang.volunteer;

import java.util.List;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.caller.Grant;

/** As what someone takes a shift: a shift says which roles it is open to, and the rules of rest differ for staff. */
public final class Bookers {

    private Bookers() {}

    /** The names of the roles in which the caller may book in this community. */
    public static List<String> rolesAt(Caller caller, String communityCode) {
        return caller.grants().stream()
                .filter(grant -> VolunteerOperation.BOOK_SHIFT.roles().contains(grant.role()))
                .filter(grant -> grant.covers(communityCode))
                .map(Grant::role)
                .distinct()
                .map(Enum::name)
                .toList();
    }

    /** As what, and in which areas, the caller may book, as {@code VOLUNTEER@440705001}. */
    public static String[] grants(Caller caller) {
        return caller.grants().stream()
                .filter(grant ->
                        grant.whole() && VolunteerOperation.BOOK_SHIFT.roles().contains(grant.role()))
                .map(grant -> grant.role() + "@" + grant.area())
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }

    public static boolean isStaffAt(Caller caller, String communityCode) {
        return caller.mayAt(communityCode, VolunteerOperation.STAFF);
    }
}
