package org.lianfang.registry;

import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.lianfang.platformtest.Database;

/** A register of its own that is brought from one version of its tables to the next. */
public record OldRegister(String database) implements AutoCloseable {

    public static OldRegister create(String database) {
        Database.execute("postgres", "create database " + database + " owner registry_owner");
        return new OldRegister(database);
    }

    /** @param version a number, or {@code latest} */
    public void migrate(String version) {
        String port = ConfigProvider.getConfig().getValue("lianfang.test.postgres-port", String.class);
        Flyway.configure()
                .dataSource("jdbc:postgresql://127.0.0.1:" + port + "/" + database, "registry_migration", "test-only")
                .initSql("set role registry_owner")
                .locations("db/platform", "db/migration")
                .placeholders(Map.of("runtime", "registry_runtime"))
                .target(version)
                .load()
                .migrate();
    }

    @Override
    public void close() {
        Database.execute("postgres", "drop database " + database + " with (force)");
    }
}
