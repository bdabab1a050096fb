package org.lianfang.deploy.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** Counts the statements that reach PostgreSQL, by its own log; closed, it logs no more of them than before. */
final class Statements implements AutoCloseable {

    private static final Duration WRITTEN_WITHIN = Duration.ofMillis(700);
    // What a service asks; a transaction's begin and end, and the scope that the door writes first, are not what it was
    // asked for.
    private static final Pattern STATEMENT = Pattern.compile("LOG: +(?:execute [^:]*|statement):\\s*+"
            + "(?!BEGIN|COMMIT|ROLLBACK|select set_config|ALTER SYSTEM|SELECT pg_reload_conf)");

    private final Database server;
    private final Path log;

    Statements(BenchStack stack) {
        this.server = stack.database(Database.SUPERUSER);
        this.log = stack.log("postgres");
        server.execute("ALTER SYSTEM SET log_statement = 'all'");
        reload();
    }

    /** While this is asked once. */
    int during(HttpContender asked) {
        long from = size();
        asked.askOnce();
        LockSupport.parkNanos(WRITTEN_WITHIN.toNanos());
        return in(since(from));
    }

    /** How many a piece of the log tells of. */
    static int in(String log) {
        return (int) STATEMENT.matcher(log).results().count();
    }

    private void reload() {
        server.one("SELECT pg_reload_conf()");
        LockSupport.parkNanos(WRITTEN_WITHIN.toNanos());
    }

    private long size() {
        try {
            return Files.size(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String since(long position) {
        try (InputStream in = Files.newInputStream(log)) {
            in.skipNBytes(position);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.execute("ALTER SYSTEM RESET log_statement");
        reload();
    }
}
