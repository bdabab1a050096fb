package org.lianfang.deploy.bench;

import java.nio.file.Path;
import java.util.List;

/** What PostgreSQL itself reaches: its own tables beside ours in the same server, and the scripts of {@code deploy/yardsticks}. */
final class Ceiling {

    private static final String NAME = "yardsticks";
    private static final List<String> TABLES = List.of(
            "community",
            "household",
            "resident",
            "status_count",
            "isolation_case",
            "daily_check",
            "supply_order",
            "shift");

    private final Database database;
    private final Path scripts;
    private final boolean pgbench;

    private Ceiling(Database database, Path scripts, boolean pgbench) {
        this.database = database;
        this.scripts = scripts;
        this.pgbench = pgbench;
    }

    /** Makes the tables on the first run. */
    static Ceiling in(Database server, Path scripts, boolean pgbench) {
        if (server.one("SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'") == null) {
            server.execute("CREATE DATABASE " + NAME);
        }
        Database own = server.named(NAME);
        own.execute("ALTER DATABASE " + NAME + " SET search_path = bench, public");
        if (!"t".equals(own.one("SELECT to_regclass('bench.order_case') IS NOT NULL"))) {
            own.run(scripts.resolve("ceiling.sql"));
            TABLES.forEach(table -> own.execute("VACUUM (ANALYZE) bench." + table));
        }
        return new Ceiling(own, scripts, pgbench);
    }

    Database database() {
        return database;
    }

    /** Makes tables of one yardstick anew. */
    void make(String script) {
        database.run(scripts.resolve(script + ".sql"));
    }

    /** One of the scripts, driven by pgbench if there is one and this run may use it, else over JDBC. */
    Contender contender(String script) {
        return pgbench ? new PgBench(script, read(script), database) : overJdbc(script);
    }

    Asked overJdbc(String script) {
        return new SqlContender(script + " (JDBC)", read(script), database);
    }

    private SqlScript read(String name) {
        return SqlScript.read(scripts.resolve(name + ".sql"));
    }
}
