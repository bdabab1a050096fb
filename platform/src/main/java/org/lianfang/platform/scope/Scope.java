package org.lianfang.platform.scope;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.caller.Grant;
import org.lianfang.platform.caller.Role;

/**
 * What one operation may touch: areas by prefix of the division code, parts of communities by estate or grid, and the own
 * household or person. The door writes it into the transaction; the policies of the tables read it there.
 *
 * @param estates pairs {@code community/estate}: an estate opens nothing in another community than the grant's
 * @param grids pairs {@code community/grid}, likewise
 * @param shift the one shift whose rows an act on it may touch beyond the own ones; null for none
 */
public record Scope(
        Operation operation,
        List<String> areas,
        List<String> estates,
        List<String> grids,
        UUID household,
        UUID person,
        UUID shift) {

    /**
     * What these grants open to an operation.
     *
     * @param household the caller's own; it counts where the operation is open to residents
     * @param person the caller, where the operation reaches the rows of the own person; else null
     */
    public static Scope of(Operation operation, List<Grant> grants, UUID household, UUID person) {
        var areas = new ArrayList<String>();
        var estates = new ArrayList<String>();
        var grids = new ArrayList<String>();
        for (Grant grant : grants) {
            if (!operation.roles().contains(grant.role())) continue;
            if (grant.whole()) areas.add(grant.area());
            else if (grant.grid() == null) estates.add(grant.area() + "/" + grant.estate());
            // Narrowed to both, the smaller one holds: a grid lies inside one estate.
            else grids.add(grant.area() + "/" + grant.grid());
        }
        UUID own = operation.roles().contains(Role.RESIDENT) ? household : null;
        return new Scope(operation, List.copyOf(areas), List.copyOf(estates), List.copyOf(grids), own, person, null);
    }

    /** Every opened community: for the operator's bulk commands only. */
    public static Scope everywhere(Operation operation) {
        return new Scope(operation, List.of(""), List.of(), List.of(), null, null, null);
    }

    /** The part of this scope inside an area; {@code null} asks for no narrowing. It never widens. */
    public Scope within(String area) {
        if (area == null) return this;
        List<String> inside = areas.stream()
                .filter(own -> own.startsWith(area) || area.startsWith(own))
                .map(own -> own.length() >= area.length() ? own : area)
                .toList();
        return new Scope(operation, inside, inArea(estates, area), inArea(grids, area), household, person, shift);
    }

    /** The same, and the rows of one shift, for an act that moves others up or down its line. */
    public Scope onShift(UUID id) {
        return new Scope(operation, areas, estates, grids, household, person, id);
    }

    /** Whether nothing at all is granted: the operation is refused, whatever it asks for. */
    public boolean isEmpty() {
        return areas.isEmpty() && estates.isEmpty() && grids.isEmpty() && household == null && person == null;
    }

    private static List<String> inArea(List<String> pairs, String area) {
        return pairs.stream().filter(pair -> pair.startsWith(area)).toList();
    }
}
