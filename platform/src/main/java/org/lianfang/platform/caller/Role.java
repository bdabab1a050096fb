package org.lianfang.platform.caller;

import java.util.Optional;

/** The kinds of people who log in (design, section 4); in tokens they are written in lower case with hyphens. */
public enum Role {
    STREET_OFFICER,
    COMMUNITY_MANAGER,
    GRID_WORKER,
    PROPERTY_STAFF,
    HEALTH_WORKER,
    VOLUNTEER,
    RESIDENT;

    private final String claim = name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');

    /** The name as tokens carry it, e.g. {@code grid-worker}. */
    public String claim() {
        return claim;
    }

    static Optional<Role> ofClaim(String text) {
        for (Role role : values()) {
            if (role.claim.equals(text)) return Optional.of(role);
        }
        return Optional.empty();
    }
}
