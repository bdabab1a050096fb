package org.lianfang.deploy.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** One database of the stack's server, as its superuser: row-level security hides nothing from it. */
record Database(int port, String name, String password) {

    static final String SUPERUSER = "postgres";

    Database named(String other) {
        return new Database(port, other, password);
    }

    Connection connect() throws SQLException {
        // Prepared on the server from the first time on, as pgbench does.
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + name + "?prepareThreshold=1", SUPERUSER, password);
    }

    /** Runs the statements of a file. */
    void run(Path file) {
        try {
            execute(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** The first column of the first row, as text. */
    String one(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    private static IllegalStateException failed(String sql, SQLException e) {
        return new IllegalStateException(sql.lines().findFirst().orElse("") + ": " + e.getMessage(), e);
    }

    @Override
    public String toString() {
        // A record would print its password.
        return "Database[" + name + "]";
    }
}
