package org.lianfang.platformtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Who may connect to an embedded server: initdb lets everyone in without a password, these rules do not. */
final class HostRules {

    private static final String PASSWORD_SET = "lianfang-superuser-password-set";

    private HostRules() {}

    /** Before each start: the superuser needs its password as soon as one is set, every other login always. */
    static void write(Path dataDir) {
        String superuser = Files.exists(dataDir.resolve(PASSWORD_SET)) ? "scram-sha-256" : "trust";
        try {
            Files.writeString(
                    dataDir.resolve("pg_hba.conf"),
                    "host all postgres 127.0.0.1/32 " + superuser + "\nhost all all 127.0.0.1/32 scram-sha-256\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After the first start of a kept folder: sets the superuser's password and asks for it from now on. */
    static void setSuperuserPassword(Path dataDir, String literal, Connection superuser) throws SQLException {
        if (Files.exists(dataDir.resolve(PASSWORD_SET))) {
            return;
        }
        try (Statement statement = superuser.createStatement()) {
            statement.execute("ALTER ROLE postgres PASSWORD " + literal);
            Files.createFile(dataDir.resolve(PASSWORD_SET));
            write(dataDir);
            statement.execute("SELECT pg_reload_conf()");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
