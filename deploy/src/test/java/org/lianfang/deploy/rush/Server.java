package org.lianfang.deploy.rush;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.lianfang.platformtest.EmbeddedServer;
import org.lianfang.platformtest.EmbeddedServer.Options;

/** A PostgreSQL server that can be killed like one whose machine lost its power, and comes back over the same files. */
final class Server implements AutoCloseable {

    static final String PASSWORD = "test-only";

    private final Options options;
    private final Path folder;
    private EmbeddedServer server;

    Server(Path folder) {
        this.folder = folder.resolve("postgres");
        this.options = Options.keptIn(this.folder, PASSWORD)
                .onPort(freePort())
                .loggingTo(folder.resolve("postgres.log"))
                .stoppedByCaller();
        this.server = EmbeddedServer.start(options);
        server.createServiceDatabase("volunteer", PASSWORD, PASSWORD);
    }

    int port() {
        return options.port();
    }

    /** {@code kill -9} of the server and of every process it has. */
    void kill() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(folder.resolve("postmaster.pid")).get(0).strip());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> backends = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        backends.forEach(ProcessHandle::destroyForcibly);
        postmaster.onExit().join();
        backends.forEach(backend -> backend.onExit().join());
    }

    void comeBack() {
        // Nothing to stop any more; the library lets go of its lock on the folder.
        server.close();
        server = EmbeddedServer.start(options);
    }

    List<String> column(String sql) throws SQLException {
        try (Connection connection = server.superuser("volunteer");
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) values.add(rows.getString(1));
            return values;
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = server.superuser("volunteer")) {
            connection.createStatement().execute(sql);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
