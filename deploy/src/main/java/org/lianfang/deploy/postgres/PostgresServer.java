package org.lianfang.deploy.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.lianfang.deploy.process.PidFile;
import org.lianfang.deploy.process.Signals;
import org.lianfang.platformtest.EmbeddedServer;

/** PostgreSQL with its data kept in a folder; it outlives the launcher when the stack is left running. */
public final class PostgresServer {

    private static final String MAJOR_VERSION = "18";

    private static final Pattern GIVEN_UP = Pattern.compile("pg_ctl: (could not start server|error:)");
    // What the server says of files that it cannot trust; the rest (a port, memory, a signal) leaves them as they are.
    private static final Pattern UNREADABLE = Pattern.compile(
            "PANIC:|FATAL: +(incorrect checksum|database files are incompatible|control file|could not (open|read|locate|access) |invalid )");

    private final Path data;
    private final int port;
    private final String password;
    private final Path log;
    private final PidFile pidFile;
    private EmbeddedServer server;

    public PostgresServer(Path data, int port, String password, Path log, PidFile pidFile) {
        this.data = data;
        this.port = port;
        this.password = password;
        this.log = log;
        this.pidFile = pidFile;
    }

    /** The server ran into files of its own that it cannot read: starting again will not help. */
    public static final class DataUnreadable extends IllegalStateException {
        DataUnreadable(Throwable cause) {
            super("PostgreSQL cannot read its data", cause);
        }
    }

    /** What is wrong with a data folder, seen without starting it; empty if it is new or looks whole. */
    public static Optional<String> damageOf(Path data) {
        try {
            if (!Files.exists(data)) {
                return Optional.empty();
            }
            for (String needed :
                    new String[] {"PG_VERSION", "postgresql.conf", "global/pg_control", "base", "pg_wal"}) {
                if (!Files.exists(data.resolve(needed))) {
                    return Optional.of(needed);
                }
            }
            String version = Files.readString(data.resolve("PG_VERSION")).strip();
            return version.equals(MAJOR_VERSION) ? Optional.empty() : Optional.of("PG_VERSION " + version);
        } catch (IOException e) {
            return Optional.of(e.getClass().getSimpleName());
        }
    }

    /** Starts the server; fails as soon as its log says that it cannot start, or when this thread is interrupted. */
    public synchronized void start() {
        ExecutorService starter = Executors.newSingleThreadExecutor();
        try {
            long logged = Files.exists(log) ? Files.size(log) : 0;
            Future<EmbeddedServer> starting =
                    starter.submit(() -> EmbeddedServer.start(EmbeddedServer.Options.keptIn(data, password)
                            .onPort(port)
                            .loggingTo(log)
                            .stoppedByCaller()));
            server = await(starting, logged);
            postmaster().ifPresent(pidFile::write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            starter.shutdownNow();
        }
    }

    private EmbeddedServer await(Future<EmbeddedServer> starting, long logged) throws IOException {
        while (true) {
            try {
                return starting.get(200, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // The library itself would try for a minute to reach a server that has given up.
                String said = logSince(logged);
                if (UNREADABLE.matcher(said).find()) throw new DataUnreadable(e);
                if (GIVEN_UP.matcher(said).find()) {
                    throw new IllegalStateException("PostgreSQL could not start, see " + log, e);
                }
            } catch (ExecutionException e) {
                if (UNREADABLE.matcher(logSince(logged)).find()) throw new DataUnreadable(e.getCause());
                throw new IllegalStateException("PostgreSQL could not start, see " + log, e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while starting PostgreSQL", e);
            }
        }
    }

    private String logSince(long position) throws IOException {
        if (!Files.exists(log)) return "";
        // Not the whole of it: it grows for as long as the data lives.
        try (InputStream in = Files.newInputStream(log)) {
            in.skipNBytes(Math.min(position, Files.size(log)));
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public void createDatabase(String name, String migrationPassword, String runtimePassword) {
        server.createServiceDatabase(name, migrationPassword, runtimePassword);
    }

    /** Runs the statements as the superuser, all or none: row-level security hides nothing from it. */
    public void run(String database, String sql) {
        try (Connection connection = server.superuser(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("Database " + database + ": " + e.getMessage(), e);
        }
    }

    /** Also when the start failed half way and left a server behind. */
    public synchronized void stop() {
        // It takes its own pid file away a moment before it is gone: known before, waited for after.
        Optional<ProcessHandle> postmaster = postmaster();
        if (server != null) {
            server.close();
            server = null;
        }
        postmaster.ifPresent(Signals::interrupt);
        pidFile.delete();
    }

    /** Freezes it with all its backends, for tests: connections stay open, nothing answers. */
    public synchronized void pause() {
        postmaster().ifPresent(Signals::pause);
    }

    public synchronized void resume() {
        postmaster().ifPresent(Signals::resume);
    }

    /** The server's own process, parent of all that serve a connection. */
    public Optional<ProcessHandle> postmaster() {
        try {
            String pid =
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip();
            return ProcessHandle.of(Long.parseLong(pid))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info().command().orElse("").endsWith("postgres"));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
