package org.lianfang.platform.scope;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * The stage of a bulk transaction: a table of JSON rows filled by {@code COPY}, gone when the transaction ends. Statements then merge
 * it into the tables under row-level security, which {@code COPY} itself may not touch.
 */
final class JsonStage {

    private static final Pattern NAME = Pattern.compile("[a-z_]{1,40}");
    // JSON escapes every control character, so that none of these ever stands in a row.
    private static final String COPY =
            "copy %s (body) from stdin with (format csv, quote e'\\x01', escape e'\\x01', delimiter e'\\x02')";

    private final Connection connection;
    private final ObjectMapper json;

    JsonStage(Connection connection, ObjectMapper json) {
        this.connection = connection;
        this.json = json;
    }

    void fill(String name, Iterable<?> rows) throws SQLException {
        if (!NAME.matcher(name).matches()) throw new IllegalArgumentException("no name of a stage: " + name);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create temp table " + name
                    + " (number integer generated always as identity primary key, body jsonb not null) on commit drop");
            copy(name, rows);
            statement.execute("analyze " + name);
        }
    }

    // Row by row: what is on its way is never more than one row and a buffer.
    private void copy(String name, Iterable<?> rows) throws SQLException {
        try (var out = new PGCopyOutputStream(connection.unwrap(PGConnection.class), COPY.formatted(name))) {
            for (Object row : rows) {
                out.write(json.writeValueAsBytes(row));
                out.write('\n');
            }
        } catch (IOException failure) {
            if (failure.getCause() instanceof SQLException refused) throw refused;
            throw new SQLException("the stage was cut short", failure);
        }
    }
}
