package org.lianfang.platform.caller;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A role in an area, an area being a prefix of the official division code; narrowed, if at all, to one estate or one grid.
 *
 * <p>Written as {@code grid-worker@440705001012;grid=ID;until=2026-12-31}. The date is the last day on which it holds.
 */
public record Grant(Role role, String area, UUID estate, UUID grid, LocalDate until) {

    // 2 province, 4 city, 6 county, 9 street, 12 community: a prefix between these levels names no place.
    private static final Pattern AREA = Pattern.compile("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}");

    /** Reads one claim; empty where any part of it is not understood, because a half-understood right would be too wide. */
    public static Optional<Grant> parse(String claim) {
        String[] parts = claim.split(";", -1);
        int at = parts[0].indexOf('@');
        if (at < 0) return Optional.empty();
        Optional<Role> role = Role.ofClaim(parts[0].substring(0, at));
        String area = parts[0].substring(at + 1);
        if (role.isEmpty() || role.get() == Role.RESIDENT || !AREA.matcher(area).matches()) return Optional.empty();
        UUID estate = null;
        UUID grid = null;
        LocalDate until = null;
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals < 0) return Optional.empty();
            String value = parts[i].substring(equals + 1);
            try {
                switch (parts[i].substring(0, equals)) {
                    case "estate" -> estate = UUID.fromString(value);
                    case "grid" -> grid = UUID.fromString(value);
                    case "until" -> until = LocalDate.parse(value);
                    default -> {
                        return Optional.empty();
                    }
                }
            } catch (IllegalArgumentException | DateTimeParseException notUnderstood) {
                return Optional.empty();
            }
        }
        return Optional.of(new Grant(role.get(), area, estate, grid, until));
    }

    boolean holdsOn(LocalDate day) {
        return until == null || !day.isAfter(until);
    }

    /** Whether the grant covers its whole area and not only an estate or a grid of it. */
    public boolean whole() {
        return estate == null && grid == null;
    }

    /** Whether the whole of the place with this code lies in the grant. */
    public boolean covers(String code) {
        return whole() && code.startsWith(area);
    }
}
