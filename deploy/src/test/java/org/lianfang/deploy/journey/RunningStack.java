package org.lianfang.deploy.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.lianfang.deploy.demo.DemoData;
import org.lianfang.deploy.demo.DemoTarget;
import org.lianfang.deploy.keycloak.RealmFile;
import org.lianfang.deploy.keycloak.RealmSync;
import org.lianfang.deploy.process.Readiness.Outcome;
import org.lianfang.deploy.stack.DataFolder;
import org.lianfang.deploy.stack.LocalStack;
import org.lianfang.deploy.stack.Part;
import org.lianfang.deploy.stack.Ports;
import org.lianfang.deploy.stack.Secrets;
import org.lianfang.deploy.stack.StackOptions;

/** One stack for all journeys: started from empty data on free ports, with the demo loaded, closed when the last test is over. */
final class RunningStack {

    private static final Duration WHOLE_WITHIN = Duration.ofSeconds(30);

    /** Asks each of the four services one thing. */
    static final String WHOLE =
            """
            { households(filter: {}, first: 1) { totalCount } isolationCases(filter: {}, first: 1) { totalCount }
              supplyOrders(filter: {}, first: 1) { totalCount } shifts(filter: {}, first: 1) { totalCount } }
            """;

    /** An operator may choose any secret: what means something else in a header or a form must arrive as it is. */
    private static final String GATEWAY_SECRET = "a+b/c=d%20e&f:g 0123456789";

    private final AtomicInteger kept = new AtomicInteger();
    private final Wire wire = new Wire();
    private final DataFolder data;
    private final Path logs;
    private final LocalStack stack;
    private final Logins logins;
    private final Graph graph;

    private RunningStack() {
        Path folder = newFolder();
        data = new DataFolder(folder);
        logs = folder.resolve("log");
        choose("LIANFANG_GATEWAY_SECRET", GATEWAY_SECRET);
        stack = LocalStack.start(new StackOptions(repository(), data, Ports.free(), System.out::println));
        logins = new Logins(wire, url(Part.KEYCLOAK));
        graph = new Graph(wire, url(Part.GATEWAY), logins);
        try {
            stack.loadOnce(started -> DemoData.load(started, System.out::println));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void choose(String name, String secret) {
        try {
            Files.writeString(data.secrets(), name + "=" + secret + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path repository() {
        return StackOptions.repositoryAround(Path.of(""));
    }

    /** Below target, so that the logs can be read after a failure. */
    private static Path newFolder() {
        try {
            Path target = Files.createDirectories(repository().resolve("deploy/target/journeys"));
            return Files.createTempDirectory(target, "stack");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Graph graph() {
        return graph;
    }

    Logins logins() {
        return logins;
    }

    Wire wire() {
        return wire;
    }

    URI url(Part part) {
        return stack.url(part);
    }

    LocalStack processes() {
        return stack;
    }

    DemoTarget target() {
        return DemoTarget.of(stack);
    }

    /** By which a script of {@code deploy/} finds this stack and no other. */
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(Map.of("LIANFANG_DATA_DIR", data.toString()));
        for (Part part : Part.values()) {
            environment.put(part.portVariable(), String.valueOf(url(part).getPort()));
        }
        return environment;
    }

    /** Brings the realm to what its files say, and to what another file adds: how an operator opens an area. */
    void syncRealm(Path additions) {
        Path files = repository().resolve("deploy/keycloak");
        Map<String, String> values = Map.of(
                "LIANFANG_PUBLIC_URL", url(Part.GATEWAY).toString(),
                "LIANFANG_LOCALHOST_URL",
                        "http://localhost:" + url(Part.GATEWAY).getPort(),
                "LIANFANG_GATEWAY_SECRET", secret("LIANFANG_GATEWAY_SECRET"),
                "LIANFANG_OPERATOR_SECRET", secret("LIANFANG_OPERATOR_SECRET"));
        new RealmSync(stack.keycloak().admin())
                .apply(RealmFile.read(files.resolve("lianfang-realm.json"), values)
                        .with(RealmFile.read(files.resolve("local.json"), values))
                        .with(RealmFile.read(additions, values)));
    }

    /** One of the random secrets of this stack. */
    String secret(String name) {
        return Secrets.in(data.secrets()).get(name);
    }

    /** Of the superuser: row-level security hides nothing from it. */
    Connection database(Part part) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + url(Part.POSTGRES).getPort() + "/" + part.id(),
                "postgres",
                secret("LIANFANG_POSTGRES_PASSWORD"));
    }

    /** Starts what was killed or stopped, without waiting; its log up to now is kept for {@link #logs()}. */
    void start(Part part) {
        if (part == Part.POSTGRES) {
            stack.postgres().start();
            return;
        }
        keepLog(stack.process(part).log());
        stack.process(part).start();
    }

    void awaitReady(Part part) {
        if (part != Part.KEYCLOAK) {
            stack.awaitReady(part);
        } else if (stack.keycloak().awaitReady() != Outcome.READY) {
            throw new IllegalStateException("Keycloak did not come back, see " + logs);
        }
    }

    /** Waits until the gateway asks every service again; a breaker opened by what was killed closes within seconds. */
    Duration awaitWhole() {
        Instant start = Instant.now();
        while (true) {
            Answer answer = graph.ask(Logins.OFFICER, WHOLE, Map.of());
            Duration waited = Duration.between(start, Instant.now());
            if (answer.status() == 200 && answer.errors().isEmpty()) {
                return waited;
            }
            if (waited.compareTo(WHOLE_WITHIN) > 0) {
                throw new AssertionError("Not whole after " + waited + ": " + answer.status() + " " + answer.errors());
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private void keepLog(Path log) {
        try {
            if (Files.exists(log)) {
                String name = "kept-" + kept.incrementAndGet() + "-" + log.getFileName();
                Files.copy(log, log.resolveSibling(name), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every log of every process since the start. */
    List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.walk(logs)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private void close() {
        stack.close();
        data.clear();
    }

    /** Starts the stack for the first test class that asks for it. */
    static final class Once implements ParameterResolver, BeforeTestExecutionCallback, AfterTestExecutionCallback {

        @Override
        public void beforeTestExecution(ExtensionContext context) {
            LastSeen.forget();
        }

        @Override
        public void afterTestExecution(ExtensionContext context) {
            if (context.getExecutionException().isPresent()) LastSeen.print(context.getDisplayName());
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == RunningStack.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            Start start = context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(RunningStack.class))
                    .computeIfAbsent(Start.class, key -> Start.now(), Start.class);
            if (start.stack() == null) {
                throw new IllegalStateException("The stack did not start", start.failure());
            }
            return start.stack();
        }
    }

    /** What the one start came to: a stack that did not start is not tried again for every test. */
    private record Start(RunningStack stack, RuntimeException failure) implements AutoCloseable {

        private static Start now() {
            try {
                return new Start(new RunningStack(), null);
            } catch (RuntimeException e) {
                return new Start(null, e);
            }
        }

        @Override
        public void close() {
            if (stack != null) {
                stack.close();
            }
        }
    }
}
