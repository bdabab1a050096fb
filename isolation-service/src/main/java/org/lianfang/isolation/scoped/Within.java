package org.lianfang.isolation.scoped;

import java.util.ArrayList;
import java.util.List;
import org.lianfang.platform.scope.Reach;

/**
 * The part of a condition that keeps a query inside what the caller may touch. The policies of the tables would cut foreign rows
 * anyway; saying it again lets an index on the community lead.
 */
public final class Within {

    private final Reach reach;
    private final String area;

    private Within(Reach reach, String area) {
        this.reach = reach;
        this.area = area;
    }

    public static Within of(Reach reach) {
        return new Within(reach, null);
    }

    /**
     * For a list with a filter: its area has narrowed the codes and parts of the reach already, but the own household follows no area
     * of a grant, so it is told to it here.
     *
     * @param area a division code or a prefix of one; null for no narrowing
     */
    public static Within of(Reach reach, String area) {
        return new Within(reach, area);
    }

    /** The condition on the table with this alias; false where nothing is reached. */
    public String sql(String alias) {
        var branches = new ArrayList<String>();
        if (!reach.codes().isEmpty()) branches.add(alias + ".community_code = any (cast(:withinCodes as text[]))");
        part(branches, alias, "estate", reach.scope().estates());
        part(branches, alias, "grid", reach.scope().grids());
        if (reach.household() != null)
            branches.add("(" + alias + ".household_id = :withinHousehold"
                    + (area == null ? ")" : " and " + alias + ".community_code ^@ cast(:withinArea as text))"));
        return branches.isEmpty() ? "false" : "(" + String.join(" or ", branches) + ")";
    }

    Statement bind(Statement statement) {
        if (!reach.codes().isEmpty()) statement.set("withinCodes", reach.codes());
        bindPart(statement, "estate", reach.scope().estates());
        bindPart(statement, "grid", reach.scope().grids());
        if (reach.household() != null) {
            statement.set("withinHousehold", reach.household());
            if (area != null) statement.set("withinArea", area);
        }
        return statement;
    }

    // The pair alone would be enough; the code beside it is what the index knows.
    private static void part(List<String> branches, String alias, String column, List<String> pairs) {
        if (pairs.isEmpty()) return;
        branches.add("(" + alias + ".community_code = any (cast(:" + column + "Codes as text[])) and " + alias
                + ".community_code || '/' || " + alias + "." + column + "_id = any (cast(:" + column
                + "Pairs as text[])))");
    }

    private static void bindPart(Statement statement, String column, List<String> pairs) {
        if (pairs.isEmpty()) return;
        statement.set(
                column + "Codes",
                pairs.stream()
                        .map(pair -> pair.substring(0, pair.indexOf('/')))
                        .distinct()
                        .toList());
        statement.set(column + "Pairs", pairs);
    }
}
