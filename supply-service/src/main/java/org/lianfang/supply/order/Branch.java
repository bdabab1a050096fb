package org.lianfang.supply.order;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.lianfang.supply.access.Sight;

/**
 * One way in which a caller reaches orders: by community, by a part of one, by the own household, by the shift in hand, or as a
 * health worker. The policies of the table say the same; written out here, each is led by an index.
 *
 * @param source the rows of which each names a place, or null for a branch without places
 * @param condition on {@code supply_order o} and, with a source, {@code s.place}
 */
record Branch(String source, String condition, List<Binding> bindings, String area) {

    record Binding(String name, Object value) {}

    private static final String IN_PART =
            "o.community_code = left(s.place, 12) and (o.community_code || '/' || o.estate_id = s.place"
                    + " or o.community_code || '/' || o.grid_id = s.place)";
    private static final String MEDICINE = "o.kind = 'MEDICINE'";
    private static final String OWN_VISIT = "o.visit_id is not null and o.placed_by = :person";

    static List<Branch> of(Sight sight) {
        var branches = new ArrayList<Branch>();
        ofPlaces(branches, "codes", sight.codes(), "o.community_code = s.place");
        ofPlaces(branches, "places", sight.places(), IN_PART);
        if (sight.household() != null) {
            branches.add(single("o.household_id = :household", "household", sight.household(), sight.area()));
        }
        if (sight.shift() != null) {
            branches.add(single("o.delivery_shift_id = :shift", "shift", sight.shift(), sight.area()));
        }
        ofHealth(branches, "healthCodes", sight.healthCodes(), "o.community_code = s.place", sight);
        ofHealth(branches, "healthPlaces", sight.healthPlaces(), IN_PART, sight);
        return branches;
    }

    /** All branches in one query of (id, due_at); {@code tail} orders and limits each. */
    static String union(List<Branch> branches, String filter, String tail) {
        return branches.stream().map(branch -> branch.sql(filter, tail)).collect(Collectors.joining(" union "));
    }

    void bind(Mutiny.SelectionQuery<?> query) {
        bindings.forEach(binding -> query.setParameter(binding.name(), binding.value()));
    }

    static void bindArea(List<Branch> branches, Mutiny.SelectionQuery<?> query) {
        branches.stream()
                .filter(branch -> branch.area != null)
                .findFirst()
                .ifPresent(branch -> query.setParameter("area", branch.area));
    }

    private String sql(String filter, String tail) {
        String where = condition + " and " + filter
                + (area == null ? "" : " and o.community_code ^@ cast(:area as text)")
                + (tail == null ? "" : " order by " + tail);
        if (source == null) return "(select o.id, o.due_at from supply_order o where " + where + ")";
        return "(select b.id, b.due_at from " + source
                + " cross join lateral (select o.id, o.due_at from supply_order o where " + where + ") b)";
    }

    private static void ofPlaces(List<Branch> branches, String name, String[] places, String condition) {
        if (places.length > 0) branches.add(over(name, places, condition, List.of()));
    }

    private static void ofHealth(List<Branch> branches, String name, String[] places, String condition, Sight sight) {
        if (places.length == 0) return;
        // Two branches: medicine and own visits have an index each.
        branches.add(over(name, places, condition + " and " + MEDICINE, List.of()));
        branches.add(
                over(name, places, condition + " and " + OWN_VISIT, List.of(new Binding("person", sight.person()))));
    }

    private static Branch over(String name, String[] places, String condition, List<Binding> more) {
        var bindings = new ArrayList<>(more);
        bindings.add(new Binding(name, places));
        return new Branch("unnest(cast(:" + name + " as text[])) s (place)", condition, bindings, null);
    }

    // Places are narrowed to the area before they come here; the own household and the shift in hand are not.
    private static Branch single(String condition, String name, Object value, String area) {
        return new Branch(null, condition, List.of(new Binding(name, value)), area);
    }
}
