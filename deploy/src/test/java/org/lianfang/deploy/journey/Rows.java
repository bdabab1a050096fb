package org.lianfang.deploy.journey;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lianfang.deploy.stack.Part;

/** What the four databases hold, seen by the superuser. */
final class Rows {

    /**
     * The audit grows with every refusal, a summary is kept each night, the outbox is emptied: no effect of what was asked. The official
     * list of places changes by the operator's import alone; reading its 660,000 rows each time would take longer than all the rest.
     */
    private static final Set<String> BESIDE =
            Set.of("audit_entry", "flyway_schema_history", "daily_summary", "delivery", "division");

    private static final String HASH =
            """
            select '%1$s ' || count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) from %1$s t
            """;

    private Rows() {}

    /** Of every table {@code database.table} → number and hash of its rows; equal only if nothing was added, changed or deleted. */
    static Map<String, String> all(RunningStack stack) {
        Map<String, String> rows = new TreeMap<>();
        for (Part part : Part.SERVICES) {
            String counted = tables(stack, part).stream()
                    .filter(table -> !BESIDE.contains(table))
                    .map(table -> HASH.formatted(table))
                    .collect(Collectors.joining(" union all "));
            for (String text : texts(stack, part, counted)) {
                String[] words = text.split(" ", 2);
                rows.put(part.id() + "." + words[0], words[1]);
            }
        }
        return rows;
    }

    static List<String> tables(RunningStack stack, Part part) {
        return texts(
                stack,
                part,
                "select quote_ident(tablename) from pg_tables where schemaname = 'public' order by tablename");
    }

    static int count(RunningStack stack, Part part, String sql) {
        return Integer.parseInt(texts(stack, part, sql).get(0));
    }

    /** The first column of each row. */
    static List<String> texts(RunningStack stack, Part part, String sql) {
        List<String> texts = new ArrayList<>();
        try (Connection connection = stack.database(part);
                Statement statement = connection.createStatement()) {
            // So that text inside a sealed column would show, were it not sealed.
            statement.execute("set bytea_output = 'escape'");
            try (ResultSet result = statement.executeQuery(sql)) {
                while (result.next()) {
                    texts.add(result.getString(1));
                }
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
