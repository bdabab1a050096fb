package org.lianfang.registry.roster;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.paging.Page;
import org.lianfang.platform.paging.PageRequest;
import org.lianfang.registry.access.RegistryProblem;
import org.lianfang.registry.rosterfile.Heading;

/** Reads the rows of a checked roster, in the order of the file. */
@Singleton
class RosterRowList {

    private static final String ROWS =
            """
            select number, verdict, case when base is null then null else resident_id end as resident_id, doubles, reasons
            from roster_row where import_id = ? and verdict = ? and number > ? order by number limit ?""";
    private static final String FAULTS =
            """
            select number, heading, problem from roster_fault where import_id = ? and number in (
                select distinct number from roster_fault where import_id = ? and number > ? order by number limit ?)
            order by number, heading""";

    Page<RosterRowView> page(Connection connection, RosterView roster, RowVerdict verdict, PageRequest request)
            throws SQLException {
        int after = request.start(1, key -> Integer.parseInt(key.get(0))).orElse(0);
        List<RosterRowView> rows = verdict == RowVerdict.WRONG
                ? wrong(connection, roster.id(), after, request.limit())
                : rows(connection, roster.id(), verdict, after, request.limit());
        return Page.of(rows, request, row -> List.of(String.valueOf(row.number())), null);
    }

    private static List<RosterRowView> rows(Connection connection, UUID id, RowVerdict verdict, int after, int limit)
            throws SQLException {
        var rows = new ArrayList<RosterRowView>();
        try (PreparedStatement statement = connection.prepareStatement(ROWS)) {
            statement.setObject(1, id);
            statement.setString(2, verdict.name());
            statement.setInt(3, after);
            statement.setInt(4, limit);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next())
                    rows.add(new RosterRowView(
                            row.getInt("number"),
                            verdict,
                            row.getObject("resident_id", UUID.class),
                            Arrays.asList((UUID[]) row.getArray("doubles").getArray()),
                            reasons(row.getArray("reasons")),
                            List.of()));
            }
        }
        return rows;
    }

    private static List<RosterRowView> wrong(Connection connection, UUID id, int after, int limit) throws SQLException {
        var faults = new LinkedHashMap<Integer, List<RosterRowView.Fault>>();
        try (PreparedStatement statement = connection.prepareStatement(FAULTS)) {
            statement.setObject(1, id);
            statement.setObject(2, id);
            statement.setInt(3, after);
            statement.setInt(4, limit);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    RegistryProblem problem = RegistryProblem.valueOf(row.getString(3));
                    faults.computeIfAbsent(row.getInt(1), number -> new ArrayList<>())
                            .add(new RosterRowView.Fault(
                                    Heading.valueOf(row.getString(2)).text(),
                                    problem.name(),
                                    problem.text().both()));
                }
            }
        }
        var rows = new ArrayList<RosterRowView>();
        faults.forEach((number, found) ->
                rows.add(new RosterRowView(number, RowVerdict.WRONG, null, List.of(), List.of(), found)));
        return rows;
    }

    private static List<DoubleReason> reasons(Array reasons) throws SQLException {
        return Arrays.stream((String[]) reasons.getArray())
                .map(DoubleReason::valueOf)
                .toList();
    }
}
