package org.lianfang.registry.access;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.scope.Reach;
import org.lianfang.platform.scope.Scope;

/** What a caller sees in clear: decided row by row, because one login may be a community's manager and a street's officer. */
public final class Clearance {

    private final Scope clear;

    private Clearance(Scope clear) {
        this.clear = clear;
    }

    public static Clearance of(Caller caller) {
        return new Clearance(caller.scope(RegistryOperation.SEE_IN_CLEAR));
    }

    /** Where a person lives, as far as rights go by it. */
    public record Whereabouts(String communityCode, UUID estateId, UUID gridId, UUID householdId) {}

    public boolean covers(Whereabouts where) {
        return clear.areas().stream().anyMatch(where.communityCode()::startsWith)
                || clear.estates().contains(where.communityCode() + "/" + where.estateId())
                || clear.grids().contains(where.communityCode() + "/" + where.gridId())
                || (clear.household() != null && clear.household().equals(where.householdId()));
    }

    /** Whether nobody at all is seen in clear. */
    public boolean isEmpty() {
        return clear.isEmpty();
    }

    /** The communities in which anything may be clear, as a condition that an index on the community code can lead with. */
    public String area(Reach reach, String alias) {
        return reach.household() != null
                ? Conditions.area(reach, alias + ".community_code", alias + ".household_id")
                : alias + ".community_code = any(:clearPlaces)";
    }

    /** The same as a condition on a table with the columns community_code, estate_id, grid_id and household_id. */
    public String condition(String alias) {
        return """
               (%1$s.community_code = any(:clearCodes)
                or (%1$s.community_code || '/' || cast(%1$s.estate_id as text)) = any(:clearEstates)
                or (%1$s.community_code || '/' || cast(%1$s.grid_id as text)) = any(:clearGrids)
                or %1$s.household_id = cast(:clearHousehold as uuid))"""
                .formatted(alias);
    }

    public void bind(Conditions conditions, Reach reach) {
        List<String> codes = reach.codes().stream()
                .filter(code -> clear.areas().stream().anyMatch(code::startsWith))
                .toList();
        List<String> places = Stream.of(codes, parts(clear.estates()), parts(clear.grids()))
                .flatMap(List::stream)
                .distinct()
                .toList();
        // Of the two ways in which an area is asked for, see area.
        if (reach.household() == null) conditions.with("clearPlaces", places.toArray(String[]::new));
        conditions
                .with("clearCodes", codes.toArray(String[]::new))
                .with("clearEstates", clear.estates().toArray(String[]::new))
                .with("clearGrids", clear.grids().toArray(String[]::new))
                .with("clearHousehold", clear.household());
    }

    private static List<String> parts(List<String> pairs) {
        return pairs.stream().map(pair -> pair.substring(0, pair.indexOf('/'))).toList();
    }
}
