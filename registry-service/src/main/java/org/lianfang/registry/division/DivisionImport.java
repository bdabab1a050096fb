package org.lianfang.registry.division;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.problem.Problem;
import org.lianfang.platform.scope.BulkDoor;
import org.lianfang.platform.scope.BulkFailure;
import org.lianfang.registry.access.RegistryOperation;
import org.lianfang.registry.access.RegistryProblem;
import org.postgresql.PGConnection;

/** Imports the whole list: one COPY into a stage of the transaction, one merge. */
@Singleton
class DivisionImport {

    private static final String STAGE =
            "create temp table division_stage (code text collate \"C\" primary key, name text not null) on commit drop";
    private static final String COPY = "copy division_stage (code, name) from stdin with (format csv, header true)";

    private static final String KEEP_FORMER_NAMES =
            """
            insert into division_former_name (code, until, name, since)
            select d.code, now(), d.name, d.since from division d join division_stage s using (code) where d.name <> s.name""";
    private static final String RENAME =
            "update division d set name = s.name, since = now() from division_stage s where s.code = d.code and d.name <> s.name";
    private static final String LIST_AGAIN =
            "update division d set unlisted = null from division_stage s where s.code = d.code and d.unlisted is not null";
    private static final String UNLIST =
            "update division d set unlisted = now() where d.unlisted is null and not exists (select from division_stage s where s.code = d.code)";
    private static final String ADD =
            "insert into division (code, name, since) select s.code, s.name, now() from division_stage s on conflict (code) do nothing";
    private static final String COUNT =
            """
            select count(*) filter (where length(code) = 9), count(*) filter (where length(code) = 12) from division where unlisted is null""";

    // What is in use keeps the name under which people know it, in all services, until it is opened anew.
    private static final String NAMED_OTHERWISE =
            """
            select distinct o.street_code from opened_community o
            left join division c on c.code = o.code left join division s on s.code = o.street_code
            where c.name <> o.official_name or s.name <> o.street_name order by 1""";

    private final BulkDoor door;

    DivisionImport(BulkDoor door) {
        this.door = door;
    }

    /**
     * How the list stands after an import, and what the import changed.
     *
     * @param streetsToOpenAnew codes of the streets in use that bear another name than the list, or have a community that does
     */
    record Result(
            int streets, int communities, long added, long renamed, long unlisted, List<String> streetsToOpenAnew) {}

    /** @param list lines {@code code,name} below a heading, streets and communities in any order */
    Result replaceBy(InputStream list) {
        try {
            return door.write(door.admit(RegistryOperation.IMPORT_DIVISIONS), bulk -> merge(bulk.connection(), list));
        } catch (BulkFailure failure) {
            // 22: a line that is no row of two; 23: a code twice, of another length, or without a name.
            boolean badList =
                    failure.sqlState().startsWith("22") || failure.sqlState().startsWith("23");
            throw badList ? PlatformProblem.BAD_INPUT.at("list") : failure;
        }
    }

    private static Result merge(Connection connection, InputStream list) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(STAGE);
            copy(connection, list);
            statement.execute("analyze division_stage");
            statement.executeUpdate(KEEP_FORMER_NAMES);
            long renamed = statement.executeLargeUpdate(RENAME);
            long unlisted = statement.executeLargeUpdate(UNLIST);
            if (unlisted > mostUnlisted(statement)) throw RegistryProblem.DIVISIONS_CUT.at("list");
            statement.executeUpdate(LIST_AGAIN);
            long added = statement.executeLargeUpdate(ADD);
            try (ResultSet row = statement.executeQuery(COUNT)) {
                row.next();
                return new Result(
                        row.getInt(1),
                        row.getInt(2),
                        added,
                        renamed,
                        unlisted,
                        namedOtherwise(statement.getConnection()));
            }
        }
    }

    private static List<String> namedOtherwise(Connection connection) throws SQLException {
        var streets = new ArrayList<String>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(NAMED_OTHERWISE)) {
            while (rows.next()) streets.add(rows.getString(1));
        }
        return streets;
    }

    /** A year's changes are some hundred; a list that lacks one in twenty was cut off on its way. */
    private static long mostUnlisted(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) / 20 from division")) {
            row.next();
            return Math.max(1000, row.getLong(1));
        }
    }

    private static void copy(Connection connection, InputStream list) throws SQLException {
        try {
            long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, list);
            if (rows == 0) throw PlatformProblem.BAD_INPUT.at("list");
        } catch (IOException cutShort) {
            throw unread();
        }
    }

    private static Problem unread() {
        return PlatformProblem.BAD_INPUT.at("list");
    }
}
