package org.lianfang.registry.access;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.lianfang.platform.scope.Asked;
import org.lianfang.platform.scope.Question;
import org.lianfang.platform.scope.Reach;

/**
 * The conditions of one native query with their values. It starts from the caller's communities, so that the index on the community
 * code leads; the policies cut what lies outside a grant narrowed to an estate or a grid.
 */
public final class Conditions {

    private final StringBuilder sql = new StringBuilder();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final boolean whole;
    private String counter;
    private String lookUp = "";
    private List<String> ways = List.of("true");
    private String countable = "true";

    private Conditions(boolean whole) {
        this.whole = whole;
    }

    /**
     * @param code the column of the community code, e.g. {@code r.community_code}
     * @param household the column that tells the own household, e.g. {@code r.household_id}; null where nothing is owned
     */
    public static Conditions within(Reach reach, String code, String household) {
        var conditions = new Conditions(isWhole(reach));
        String clause = area(reach, code, household);
        conditions.sql.append(clause);
        if (clause.contains(":places")) conditions.values.put("places", communities(reach));
        if (clause.contains(":own")) conditions.values.put("own", reach.household());
        return conditions;
    }

    /** The same condition for another table of the query; its values are bound already. */
    public static String area(Reach reach, String code, String household) {
        if (reach.household() == null || household == null) return code + " = any(:places)";
        if (communities(reach).length == 0) return household + " = :own";
        return "(%s = any(:places) or %s = :own)".formatted(code, household);
    }

    /** Nothing but whole communities is reached, so that a community's counters count it. */
    public static boolean isWhole(Reach reach) {
        return reach.household() == null
                && reach.scope().estates().isEmpty()
                && reach.scope().grids().isEmpty();
    }

    /** The communities that are reached at all, whole or in part. */
    public static String[] communities(Reach reach) {
        Set<String> codes = new LinkedHashSet<>(reach.codes());
        Stream.of(reach.scope().estates(), reach.scope().grids())
                .flatMap(List::stream)
                .forEach(pair -> codes.add(pair.substring(0, pair.indexOf('/'))));
        return codes.toArray(String[]::new);
    }

    /** Says which counter of a community counts what these conditions match, until the next one narrows them. */
    public Conditions countedBy(String column) {
        counter = whole ? column : null;
        return this;
    }

    /** How many rows match: from the communities' counters where these say it, else counted; null where that are too many. */
    public Asked<Integer> counted(String table) {
        Question question = counter == null
                ? question(counting(table))
                : new Question(summing()).with("places", values.get("places"));
        return Asked.rows(question, row -> row.number(0)).map(rows -> rows.get(0));
    }

    private String counting(String table) {
        return ways.stream()
                .map(way -> "(select count(*) from " + table + " where " + sql + " and " + way + ")")
                .collect(Collectors.joining(
                        " + ", lookUp + "select cast(case when " + countable + " then ", " end as integer)"));
    }

    private String summing() {
        return "select cast(coalesce(sum(p." + counter
                + "), 0) as integer) from population_count p where p.community_code = any(:places)";
    }

    /**
     * One of several ways to the same rows, of which a statement takes the one that is quick for what it finds.
     *
     * @param lookUp a {@code with} clause that the ways go by
     * @param ways conditions of which one holds, and none for the same row twice
     * @param countable when the rows are few enough to be counted
     */
    public Conditions either(String lookUp, List<String> ways, String countable) {
        counter = null;
        this.lookUp = lookUp;
        this.ways = ways;
        this.countable = countable;
        return this;
    }

    /** A {@code with} clause, or nothing. */
    String lookUp() {
        return lookUp;
    }

    /** Conditions that each stand beside {@link #sql()}; the rows of all together are those wanted. */
    List<String> ways() {
        return ways;
    }

    public Conditions and(String clause) {
        counter = null;
        sql.append("\n and ").append(clause);
        return this;
    }

    public Conditions and(String clause, String name, Object value) {
        values.put(name, value);
        return and(clause);
    }

    /** A value that a clause added elsewhere needs. */
    public Conditions with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    public String sql() {
        return sql.toString();
    }

    /** A statement of these conditions, with their values. */
    public Question question(String statement) {
        return new Question(statement).with(values);
    }

    public <T> Mutiny.SelectionQuery<T> bind(Mutiny.SelectionQuery<T> query) {
        values.forEach(query::setParameter);
        return query;
    }

    @Override
    public String toString() {
        // Names only: a value may be what someone searched for.
        return values.keySet().stream().collect(Collectors.joining(", ", "Conditions[", "]"));
    }
}
