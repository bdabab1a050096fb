package org.lianfang.platformtest;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** Looks into a database behind the service's back, as the superuser whom no policy binds. */
public final class Database {

    private Database() {}

    public static Connection superuser(String database) throws SQLException {
        return connect(database, "postgres", null);
    }

    /** As the running service logs in: bound by every policy, with no scope set. */
    public static Connection runtime(String database) throws SQLException {
        return connect(database, database + "_runtime", "test-only");
    }

    /** The first column of every row, as text. */
    public static List<String> column(String database, String sql) {
        try (Connection connection = superuser(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) values.add(rows.getString(1));
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void execute(String database, String sql) {
        try (Connection connection = superuser(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect(String database, String user, String password) throws SQLException {
        String port = ConfigProvider.getConfig().getValue("lianfang.test.postgres-port", String.class);
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, user, password);
    }
}
