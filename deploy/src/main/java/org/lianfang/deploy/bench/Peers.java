package org.lianfang.deploy.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.lianfang.deploy.process.ManagedProcess;
import org.lianfang.deploy.process.PidFile;
import org.lianfang.deploy.stack.Part;
import org.lianfang.deploy.stack.Ports;

/** The peers, fetched by their pins from npm into {@code deploy/target/peers} and started on free ports. */
final class Peers implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);

    private final BenchStack stack;
    private final Path folder;
    private final Deque<ManagedProcess> running = new ArrayDeque<>();
    private final Path supergraph;
    private final ManagedProcess subgraphs;

    /** Starts what all of them share: four subgraphs over PostgreSQL's own tables. */
    Peers(BenchStack stack) {
        this.stack = stack;
        this.folder = stack.repository().resolve("deploy/target/peers");
        this.supergraph = folder.resolve("supergraph.graphql");
        Path apollo = installed("apollo");
        int port = Ports.freePort();
        run(apollo, List.of("node", "subgraphs.cjs", "compose", String.valueOf(port), supergraph.toString()));
        this.subgraphs =
                start("subgraphs", apollo, port, List.of("node", "subgraphs.cjs", "serve", String.valueOf(port)));
    }

    Peer apollo() {
        int port = Ports.freePort();
        List<String> command = List.of("node", "gateway.cjs", String.valueOf(port), supergraph.toString());
        return peer("Apollo Gateway", start("apollo", installed("apollo"), port, command), port, "/");
    }

    Peer hive() {
        int port = Ports.freePort();
        List<String> command = List.of(
                "node",
                "-r",
                "./node20.cjs",
                "node_modules/@graphql-hive/gateway/dist/bin.js",
                "supergraph",
                supergraph.toString(),
                "-p",
                String.valueOf(port),
                "-h",
                "127.0.0.1",
                "-c",
                "gateway.config.mjs");
        return peer("Hive Gateway", start("hive", installed("hive"), port, command), port, "/graphql");
    }

    private Peer peer(String name, ManagedProcess gateway, int port, String path) {
        List<ProcessHandle> programs = Stream.concat(
                        Stream.of(gateway.handle(), subgraphs.handle()),
                        stack.processes().postgres().postmaster().stream())
                .toList();
        return new Peer(name, URI.create("http://127.0.0.1:" + port + path), new ProcessClock(programs));
    }

    private Path installed(String name) {
        try (Stream<Path> sources = Files.list(stack.scripts().resolve(name))) {
            Path target = Files.createDirectories(folder.resolve(name));
            for (Path source : sources.toList()) {
                Files.copy(source, target.resolve(source.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
            if (!Files.exists(target.resolve("node_modules"))) {
                stack.say("从 npm 取 " + name + " · fetching " + name + " from npm");
                run(
                        target,
                        List.of("npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"));
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(Path folder, List<String> command) {
        Path log = folder.resolveSibling(folder.getFileName() + "." + command.get(0) + ".log");
        try {
            int status = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            if (status != 0) throw new PeerAway(String.join(" ", command.subList(0, 2)) + " failed, see " + log);
        } catch (IOException e) {
            throw new PeerAway(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PeerAway("interrupted");
        }
    }

    private ManagedProcess start(String name, Path folder, int port, List<String> command) {
        Database database = stack.ceiling().database();
        Map<String, String> environment = Map.of(
                "PGHOST",
                "127.0.0.1",
                "PGPORT",
                String.valueOf(stack.url(Part.POSTGRES).getPort()),
                "PGUSER",
                Database.SUPERUSER,
                "PGPASSWORD",
                database.password(),
                "PGDATABASE",
                database.name(),
                "NODE_ENV",
                "production");
        // In its folder, where it finds its packages.
        List<String> there = Stream.concat(
                        Stream.of("sh", "-c", "cd \"$0\" && exec \"$@\"", folder.toString()), command.stream())
                .toList();
        ManagedProcess process = new ManagedProcess(
                name,
                there,
                environment,
                this.folder.resolve(name + ".log"),
                new PidFile(this.folder.resolve(name + ".pid")));
        process.start();
        running.push(process);
        awaitPort(process, port);
        return process;
    }

    private static void awaitPort(ManagedProcess process, int port) {
        Instant end = Instant.now().plus(START);
        while (Instant.now().isBefore(end) && process.isAlive()) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
                return;
            } catch (IOException notYet) {
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        }
        throw new PeerAway(process.name() + " did not start, see " + process.log());
    }

    @Override
    public void close() {
        running.forEach(ManagedProcess::stop);
    }

    /** A peer that cannot be had on this machine; the table says so. */
    static final class PeerAway extends RuntimeException {

        private static final long serialVersionUID = 1L;

        PeerAway(String why) {
            super(why);
        }
    }
}
