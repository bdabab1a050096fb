package org.lianfang.platformtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {

    private static EmbeddedServer server;

    @BeforeAll
    static void startOnce() {
        server = EmbeddedServer.start(EmbeddedServer.Options.temporary());
        server.createServiceDatabase("registry", "migrate it", "serve'it");
        server.createServiceDatabase("supply", "m", "r");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whatIsCommittedIsOnTheDisk() throws SQLException {
        try (Connection connection = server.superuser("postgres")) {
            assertThat(one(connection, "SHOW fsync")).isEqualTo("on");
            assertThat(one(connection, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(one(connection, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(one(connection, "SHOW server_version")).startsWith("18.");
            assertThat(one(connection, "SHOW log_timezone")).isEqualTo("UTC");
        }
    }

    @Test
    void textIsUtf8AndOrderedByCodePoint() throws SQLException {
        try (Connection connection = server.superuser("registry")) {
            assertThat(one(connection, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(one(connection, "SELECT datlocale FROM pg_database WHERE datname = current_database()"))
                    .isEqualTo("C.UTF-8");
        }
    }

    @Test
    void theLogRepeatsNoValueOfAFailingStatement() throws SQLException {
        try (Connection connection = server.superuser("postgres")) {
            assertThat(one(connection, "SHOW log_error_verbosity")).isEqualTo("terse");
            assertThat(one(connection, "SHOW log_min_error_statement")).isEqualTo("panic");
        }
    }

    @Test
    void theRuntimeLoginHasNoRightBeyondServing() throws SQLException {
        try (Connection connection = login("registry", "registry_runtime", "serve'it")) {
            assertThat(
                            one(
                                    connection,
                                    """
                    SELECT rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole OR rolreplication
                    FROM pg_roles WHERE rolname = current_user"""))
                    .isEqualTo("f");
            assertThat(one(connection, "SELECT pg_has_role(current_user, 'registry_owner', 'MEMBER')"))
                    .isEqualTo("f");
            assertThatThrownBy(() -> run(connection, "CREATE TABLE public.mine (id int)"))
                    .hasMessageContaining("permission denied for schema public");
            assertThatThrownBy(() -> run(connection, "SET ROLE registry_owner"))
                    .hasMessageContaining("permission denied to set role");
        }
    }

    @Test
    void theRuntimeLoginMayStageAnImport() throws SQLException {
        try (Connection connection = login("registry", "registry_runtime", "serve'it")) {
            connection.setAutoCommit(false);
            run(connection, "CREATE TEMP TABLE stage (id int) ON COMMIT DROP");
            connection.commit();

            assertThat(one(connection, "SELECT to_regclass('stage')")).isNull();
        }
    }

    @Test
    void theRuntimeLoginSeesNoTableThatWasNotGranted() throws SQLException {
        try (Connection migration = login("registry", "registry_migration", "migrate it");
                Connection runtime = login("registry", "registry_runtime", "serve'it")) {
            run(migration, "CREATE TABLE secret (id int)");

            assertThatThrownBy(() -> run(runtime, "SELECT * FROM secret"))
                    .hasMessageContaining("permission denied for table secret");
            assertThat(one(migration, "SELECT tableowner FROM pg_tables WHERE tablename = 'secret'"))
                    .isEqualTo("registry_owner");
        }
    }

    @Test
    void aStuckStatementOrLockOrTransactionOfTheRuntimeLoginEnds() throws SQLException {
        try (Connection connection = login("registry", "registry_runtime", "serve'it")) {
            assertThat(one(connection, "SHOW statement_timeout")).isEqualTo("2s");
            assertThat(one(connection, "SHOW lock_timeout")).isEqualTo("1500ms");
            assertThat(one(connection, "SHOW idle_in_transaction_session_timeout"))
                    .isEqualTo("5s");
        }
    }

    @Test
    void aStatementOfTheRuntimeLoginStartsNoWorkers() throws SQLException {
        try (Connection connection = login("registry", "registry_runtime", "serve'it")) {
            assertThat(one(connection, "SHOW max_parallel_workers_per_gather")).isEqualTo("0");
        }
    }

    @Test
    void theOwnerCannotLogIn() {
        assertThatThrownBy(() -> login("registry", "registry_owner", "migrate it"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void noLoginReachesTheDatabaseOfAnotherServiceOrTheServersOwn() {
        for (String foreign : new String[] {"supply", "postgres"}) {
            assertThatThrownBy(() -> login(foreign, "registry_runtime", "serve'it"))
                    .hasMessageContaining("permission denied for database");
            assertThatThrownBy(() -> login(foreign, "registry_migration", "migrate it"))
                    .hasMessageContaining("permission denied for database");
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertThatThrownBy(() -> login("registry", "registry_runtime", "guess"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void exclusionConstraintsOverAKeyAndARangeArePossible() throws SQLException {
        try (Connection connection = server.superuser("registry")) {
            assertThat(one(connection, "SELECT extname FROM pg_extension WHERE extname = 'btree_gist'"))
                    .isEqualTo("btree_gist");
        }
    }

    @Test
    void preparingAgainChangesOnlyThePasswords() throws SQLException {
        server.createServiceDatabase("volunteer", "old", "old");
        server.createServiceDatabase("volunteer", "new", "new");

        try (Connection connection = login("volunteer", "volunteer_runtime", "new")) {
            assertThat(one(connection, "SELECT current_user")).isEqualTo("volunteer_runtime");
        }
        assertThatThrownBy(() -> login("volunteer", "volunteer_runtime", "old")).isInstanceOf(SQLException.class);
    }

    @Test
    void aKeptFolderKeepsItsRowsAndAsksTheSuperuserForItsPassword(@TempDir Path folder) throws SQLException {
        EmbeddedServer.Options options = EmbeddedServer.Options.keptIn(folder.resolve("data"), "top secret");
        try (EmbeddedServer first = EmbeddedServer.start(options)) {
            first.createServiceDatabase("isolation", "m", "r");
        }

        try (EmbeddedServer second = EmbeddedServer.start(options);
                Connection connection = second.superuser("isolation")) {
            assertThat(one(connection, "SELECT current_database()")).isEqualTo("isolation");
            assertThatThrownBy(() -> DriverManager.getConnection(url(second.port(), "postgres"), "postgres", "guess"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    private static Connection login(String database, String user, String password) throws SQLException {
        return DriverManager.getConnection(url(server.port(), database), user, password);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
