package org.lianfang.deploy.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lianfang.deploy.postgres.PostgresServer;

/**
 * Puts what the demo logins have just done on the days on which the story has it. The services know no yesterday, and rightly so: it is
 * told to the databases, and from the rows the services reckon the days that have ended, as they always do.
 */
final class PastDays {

    private static final List<String> DATABASES = List.of("isolation", "supply");

    private PastDays() {}

    static void tell(PostgresServer server) {
        DATABASES.forEach(database -> server.run(database, read("past-" + database + ".sql")));
    }

    private static String read(String resource) {
        try (InputStream in = PastDays.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
