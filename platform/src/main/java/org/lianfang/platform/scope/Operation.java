package org.lianfang.platform.scope;

import java.util.Set;
import org.lianfang.platform.caller.Role;

/**
 * One row of the table of rights (design, section 4). A service lists its operations in one enum that implements this, so that
 * the code and the table can be read side by side.
 */
public interface Operation {

    /** As it stands in the audit, e.g. {@code SEE_HOUSEHOLDS}. */
    String name();

    /** The roles whose grants open it; {@link Role#RESIDENT} means the own household. */
    Set<Role> roles();

    /** Whether it also reaches rows that belong to the caller as a person, wherever they lie (own bookings, own hours). */
    default boolean ownPerson() {
        return false;
    }
}
