package org.lianfang.platformtest;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.regex.Pattern;

/** One PostgreSQL 18 server from embedded binaries, as durable as a real one, with a database for each service. */
public final class EmbeddedServer implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final Pattern DATABASE_NAME = Pattern.compile("[a-z][a-z_]{0,40}");

    private final EmbeddedPostgres server;
    private final Options options;

    private EmbeddedServer(EmbeddedPostgres server, Options options) {
        this.server = server;
        this.options = options;
    }

    /**
     * Where and how the server runs.
     *
     * @param dataDir kept between starts, or null: a folder of its own, deleted on close
     * @param port 0: any free port
     * @param superuserPassword null: the superuser needs none, for servers that live as long as a test
     * @param logFile null: the log goes to the logger of this process
     * @param stopsWithJvm false: the caller decides the order in which things stop
     */
    public record Options(Path dataDir, int port, String superuserPassword, Path logFile, boolean stopsWithJvm) {

        public static Options temporary() {
            return new Options(null, 0, null, null, true);
        }

        public static Options keptIn(Path dataDir, String superuserPassword) {
            return new Options(dataDir, 0, superuserPassword, null, true);
        }

        public Options onPort(int wanted) {
            return new Options(dataDir, wanted, superuserPassword, logFile, stopsWithJvm);
        }

        public Options loggingTo(Path file) {
            return new Options(dataDir, port, superuserPassword, file, stopsWithJvm);
        }

        public Options stoppedByCaller() {
            return new Options(dataDir, port, superuserPassword, logFile, false);
        }
    }

    public static EmbeddedServer start(Options options) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(binaries().toFile())
                .setRegisterShutdownHook(options.stopsWithJvm())
                .setPGStartupWait(Duration.ofSeconds(60))
                .setDataDirectoryCustomizer(dir -> HostRules.write(dir.toPath()));
        settings(builder);
        if (options.dataDir() != null) {
            builder.setDataDirectory(options.dataDir()).setCleanDataDirectory(false);
            roomForBulkWork(builder);
        }
        if (options.port() != 0) {
            builder.setPort(options.port());
        }
        if (options.superuserPassword() != null) {
            builder.setConnectConfig("password", options.superuserPassword());
        }
        if (options.logFile() != null) {
            Redirect log = Redirect.appendTo(options.logFile().toFile());
            builder.setOutputRedirector(log).setErrorRedirector(log);
        }
        try {
            EmbeddedServer server = new EmbeddedServer(builder.start(), options);
            server.secure();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start: " + e.getMessage(), e);
        }
    }

    private static void settings(EmbeddedPostgres.Builder builder) {
        // The builtin provider sorts by code point and knows Unicode, whatever locales the machine has.
        builder.setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C");
        // The library starts the server with -F (no flush to disk); what comes later on the line wins.
        builder.setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "200")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "''")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("log_timezone", "UTC");
        // A failing statement or the detail of a broken key would carry names and phones into the log.
        builder.setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("log_min_error_statement", "panic")
                .setServerConfig("log_parameter_max_length", "0");
    }

    /** A street's roster writes about a gigabyte: with the defaults it would wait for three checkpoints on its way. */
    private static void roomForBulkWork(EmbeddedPostgres.Builder builder) {
        builder.setServerConfig("max_wal_size", "4GB")
                .setServerConfig("checkpoint_timeout", "15min")
                .setServerConfig("shared_buffers", "512MB");
    }

    private void secure() {
        if (options.dataDir() == null || options.superuserPassword() == null) {
            return;
        }
        try (Connection connection = superuser(SUPERUSER)) {
            HostRules.setSuperuserPassword(options.dataDir(), literal(options.superuserPassword()), connection);
        } catch (SQLException e) {
            close();
            throw new IllegalStateException("PostgreSQL refused its superuser: " + e.getMessage(), e);
        }
    }

    public int port() {
        return server.getPort();
    }

    /** A connection of the superuser; row-level security does not bind it. */
    public Connection superuser(String database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", SUPERUSER);
        if (options.superuserPassword() != null) {
            login.setProperty("password", options.superuserPassword());
        }
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port() + "/" + database, login);
    }

    /**
     * Creates the database of a service and its three roles, or brings an existing one to the same state.
     *
     * @param name the database; its roles are {@code <name>_owner}, {@code <name>_migration}, {@code <name>_runtime}
     */
    public void createServiceDatabase(String name, String migrationPassword, String runtimePassword) {
        if (!DATABASE_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a database name: " + name);
        }
        try {
            createDatabase(name);
            try (Connection connection = superuser(name);
                    Statement statement = connection.createStatement()) {
                statement.execute(script().replace(":'migration_password'", literal(migrationPassword))
                        .replace(":'runtime_password'", literal(runtimePassword)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Database " + name + " could not be prepared: " + e.getMessage(), e);
        }
    }

    private void createDatabase(String name) throws SQLException {
        try (Connection connection = superuser(SUPERUSER);
                Statement statement = connection.createStatement()) {
            // CREATE DATABASE knows no IF NOT EXISTS. The name was checked: it needs no quoting.
            var found = statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + name + "'");
            if (!found.next()) {
                statement.execute("CREATE DATABASE " + name + " TEMPLATE template0 ENCODING 'UTF8'");
            }
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String script() {
        try (InputStream sql = EmbeddedServer.class.getResourceAsStream("service-database.sql")) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String literal(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** Unpacked once per user: a folder under /tmp would belong to whoever came first. */
    private static Path binaries() {
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "lianfang", "postgres");
        try {
            return Files.createDirectories(cache);
        } catch (IOException e) {
            return Path.of(
                    System.getProperty("java.io.tmpdir"), "lianfang-postgres-" + System.getProperty("user.name"));
        }
    }
}
