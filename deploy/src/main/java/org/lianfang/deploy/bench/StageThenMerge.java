package org.lianfang.deploy.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** How fast PostgreSQL itself takes as many plain residents: COPY into a stage, one merge into a table with three indexes. */
final class StageThenMerge {

    private final Database database;
    private final Path rows;

    StageThenMerge(Database database, Path folder) {
        this.database = database;
        this.rows = folder.resolve("residents.csv");
        copy("COPY (SELECT * FROM resident ORDER BY id) TO STDOUT CSV", null);
    }

    /** In seconds. */
    double once() {
        database.execute(
                """
                DROP TABLE IF EXISTS load, stage;
                CREATE TABLE load (LIKE resident);
                ALTER TABLE load ADD PRIMARY KEY (id);
                CREATE UNIQUE INDEX ON load (id_no);
                CREATE INDEX ON load (community_id, status, id);
                CREATE UNLOGGED TABLE stage (LIKE resident);
                """);
        long began = System.nanoTime();
        copy(
                "COPY stage FROM STDIN CSV",
                """
                INSERT INTO load SELECT * FROM stage ON CONFLICT (id) DO UPDATE
                SET status = excluded.status, full_name = excluded.full_name, phone = excluded.phone
                WHERE (load.status, load.full_name, load.phone)
                      IS DISTINCT FROM (excluded.status, excluded.full_name, excluded.phone)
                """);
        double seconds = (System.nanoTime() - began) / 1e9;
        String merged = database.one("SELECT count(*) = (SELECT count(*) FROM resident) FROM load");
        database.execute("DROP TABLE load, stage");
        if (!"t".equals(merged)) throw new WrongAnswer("stage_then_merge lost rows");
        return seconds;
    }

    private void copy(String copy, String merge) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            CopyManager manager = connection.unwrap(PGConnection.class).getCopyAPI();
            if (merge == null) {
                try (OutputStream out = Files.newOutputStream(rows)) {
                    manager.copyOut(copy, out);
                }
                return;
            }
            try (InputStream in = Files.newInputStream(rows)) {
                manager.copyIn(copy, in, 1 << 16);
            }
            statement.execute(merge);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
