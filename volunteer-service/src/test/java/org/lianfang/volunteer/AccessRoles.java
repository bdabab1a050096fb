package org.lianfang.volunteer;

import static org.lianfang.platformtest.Persona.MANAGER;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lianfang.platformtest.Persona;

/** The columns of the table of rights, and the sets of them that its rows use. */
final class AccessRoles {

    private AccessRoles() {}

    static final UUID HOUSEHOLD = UUID.randomUUID();
    static final Map<String, Persona> ROLES = roles();

    /** Which roles an operation is open to; the others are refused with 403 wherever the target lies. */
    static final Set<String> ALL = ROLES.keySet();

    static final Set<String> SEE = Set.of("officer", "manager", "grid", "property", "health", "volunteer");
    static final Set<String> RUN = Set.of("officer", "manager");
    static final Set<String> BOOK = Set.of("grid", "property", "health", "volunteer");
    static final Set<String> OVERVIEW = Set.of("officer", "manager", "grid", "health");

    private static Map<String, Persona> roles() {
        var roles = new LinkedHashMap<String, Persona>();
        roles.put("officer", Persona.STREET_OFFICER);
        roles.put("manager", MANAGER);
        roles.put("grid", Persona.GRID_WORKER);
        roles.put("property", Persona.PROPERTY_STAFF);
        roles.put("health", Persona.HEALTH_WORKER);
        roles.put("volunteer", Persona.of("volunteer", Persona.CHENGDONG));
        roles.put("resident", Persona.resident(HOUSEHOLD));
        roles.put("nobody", Persona.NOBODY);
        return roles;
    }
}
