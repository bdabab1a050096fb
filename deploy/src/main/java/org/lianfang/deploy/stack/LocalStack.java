package org.lianfang.deploy.stack;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lianfang.deploy.demo.Scale;
import org.lianfang.deploy.keycloak.KeycloakHome;
import org.lianfang.deploy.keycloak.KeycloakServer;
import org.lianfang.deploy.keycloak.RealmFile;
import org.lianfang.deploy.keycloak.RealmSync;
import org.lianfang.deploy.places.Operator;
import org.lianfang.deploy.postgres.PostgresServer;
import org.lianfang.deploy.process.ManagedProcess;
import org.lianfang.deploy.process.PidFile;
import org.lianfang.deploy.process.Readiness;
import org.lianfang.deploy.process.Readiness.Outcome;

/** The running stack. Closing it stops all that it started, in the reverse order; also in the middle of a start. */
public final class LocalStack implements AutoCloseable {

    private static final Duration SERVICE_START = Duration.ofMinutes(3);

    private final StackOptions options;
    private final Scale scale;
    private final Secrets secrets;
    private final PostgresServer postgres;
    private final KeycloakServer keycloak;
    private final Map<Part, ManagedProcess> services;
    private final Deque<Runnable> toStop = new ArrayDeque<>();
    private volatile boolean closed;
    private volatile Thread starter;

    private LocalStack(StackOptions options) {
        this.options = options;
        DataFolder data = options.data();
        data.requireUsable();
        this.scale = data.scale(options.scale());
        options.ports().requireFree();
        this.secrets = Secrets.in(data.secrets());
        this.services = new ServiceProcesses(options, secrets).create();
        this.postgres = new PostgresServer(
                data.postgres(),
                port(Part.POSTGRES),
                secrets.get("LIANFANG_POSTGRES_PASSWORD"),
                data.log("postgres"),
                data.pidFile("postgres"));
        this.keycloak = new KeycloakServer(
                KeycloakHome.in(options.unpackedKeycloak()),
                new KeycloakServer.Settings(
                        data.keycloak(),
                        port(Part.KEYCLOAK),
                        Ports.freePort(),
                        secrets.get("LIANFANG_KEYCLOAK_ADMIN_PASSWORD"),
                        secrets.get("LIANFANG_KEYCLOAK_SYNC_SECRET"),
                        null),
                Map.of(),
                data.log("keycloak"),
                data.pidFile("keycloak"));
    }

    /** Checks everything that can be checked without starting anything; then {@link #run()} starts it. */
    public static LocalStack prepare(StackOptions options) {
        return new LocalStack(options);
    }

    /** Starts a stack and waits until all of it is ready; on a failure nothing stays running. */
    public static LocalStack start(StackOptions options) {
        LocalStack stack = prepare(options);
        try {
            stack.run();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /** Starts everything, in order. Whoever calls it closes the stack, whether it succeeds or not. */
    public void run() {
        starter = Thread.currentThread();
        try {
            startAll();
        } finally {
            starter = null;
        }
    }

    private void startAll() {
        say("启动 PostgreSQL 和 Keycloak · Starting PostgreSQL and Keycloak");
        startKeycloak();
        startPostgres();
        for (Part part : Part.SERVICES) {
            postgres.createDatabase(
                    part.id(),
                    secrets.get(ServiceProcesses.migrationPassword(part)),
                    secrets.get(ServiceProcesses.runtimePassword(part)));
        }
        awaitKeycloak();
        applyRealm();
        options.data().markPrepared(secrets);
        say("启动四个服务和网关 · Starting the four services and the gateway");
        services.forEach((part, process) -> begin(process::start, process::stop));
        services.forEach((part, process) -> {
            require(Readiness.await(ready(part), process::isAlive, SERVICE_START), process);
            say("  就绪 · ready: " + part.module());
        });
    }

    /** Loads the demo unless this data folder has it already; a load that was cut short is repeated. */
    public void loadOnce(Consumer<LocalStack> demo) {
        if (!options.data().isDemoLoaded()) {
            options.data().keepScale(scale);
            say(
                    scale == Scale.STREET
                            ? "装载一个街道的数据，需几分钟 · Loading a whole street, which takes a few minutes"
                            : "装载演示数据 · Loading the demo");
            demo.accept(this);
            options.data().markDemoLoaded();
        }
    }

    private void startPostgres() {
        try {
            begin(postgres::start, postgres::stop);
        } catch (PostgresServer.DataUnreadable e) {
            throw options.data().damaged("postgres, log/postgres.log", e);
        } catch (IllegalStateException e) {
            throw new StackFailure(
                    "PostgreSQL 未能启动，原因见日志：" + options.data().log("postgres"),
                    "PostgreSQL could not start, see its log",
                    e);
        }
    }

    private void startKeycloak() {
        KeycloakHome home = KeycloakHome.in(options.unpackedKeycloak());
        if (!home.isBuilt()) {
            say("首次构建 Keycloak，约半分钟 · Building Keycloak once, about half a minute");
            home.build(options.data().log("keycloak-build"));
        }
        begin(keycloak::start, keycloak.process()::stop);
    }

    private void awaitKeycloak() {
        Outcome outcome = keycloak.awaitReady();
        if (outcome == Outcome.ENDED && options.data().isPrepared()) {
            // It ran from this folder before: the folder is the likeliest reason.
            throw options.data().damaged("keycloak, log/keycloak.log", null);
        }
        require(outcome, keycloak.process());
        // Its script starts the server as a child: known by itself, it is stopped also where the script is gone.
        PidFile server = options.data().pidFile("keycloak-server");
        keycloak.process()
                .children()
                .reduce((first, last) -> last)
                .ifPresent(child -> begin(() -> server.write(child), server::delete));
    }

    private void applyRealm() {
        Map<String, String> values = new HashMap<>();
        values.put("LIANFANG_PUBLIC_URL", url(Part.GATEWAY).toString());
        values.put("LIANFANG_LOCALHOST_URL", "http://localhost:" + port(Part.GATEWAY));
        values.put("LIANFANG_GATEWAY_SECRET", secrets.get("LIANFANG_GATEWAY_SECRET"));
        values.put("LIANFANG_OPERATOR_SECRET", operatorSecret());
        RealmFile wanted = RealmFile.read(options.realmFile("lianfang-realm.json"), values)
                .with(RealmFile.read(options.realmFile("local.json"), values));
        new RealmSync(keycloak.admin()).apply(wanted);
        say("  就绪 · ready: keycloak");
    }

    private synchronized void begin(Runnable start, Runnable stop) {
        if (closed) {
            throw new StackFailure("已中止", "Stopped while starting");
        }
        toStop.push(stop);
        start.run();
    }

    private void require(Outcome outcome, ManagedProcess process) {
        if (outcome == Outcome.READY) {
            return;
        }
        String chinese = outcome == Outcome.ENDED ? "启动后退出" : "未能按时就绪";
        String english = outcome == Outcome.ENDED ? "ended while starting" : "was not ready in time";
        throw new StackFailure(
                process.name() + " " + chinese + "，日志：" + process.log(),
                process.name() + " " + english + ", see its log");
    }

    /** Stops everything that was started, services first, the database last; cuts a start short that still goes on. */
    @Override
    public void close() {
        closed = true;
        Thread starting = starter;
        if (starting != null && starting != Thread.currentThread()) {
            starting.interrupt();
        }
        stopAll();
    }

    boolean isClosed() {
        return closed;
    }

    private synchronized void stopAll() {
        services.values().parallelStream().forEach(ManagedProcess::stop);
        while (!toStop.isEmpty()) {
            toStop.pop().run();
        }
    }

    /** How much its first start loads, or has loaded. */
    public Scale scale() {
        return scale;
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public KeycloakServer keycloak() {
        return keycloak;
    }

    /** A service or the gateway, for tests that kill, freeze and restart it. */
    public ManagedProcess process(Part part) {
        return part == Part.KEYCLOAK ? keycloak.process() : services.get(part);
    }

    /** One more process of a service on an empty database of its own, ready to work; stopped with the stack, if not before. */
    public ManagedProcess startApart(Part part, String database, int port) {
        return startApart(part, database, database, port, Map.of());
    }

    /**
     * The same with a name of its own, for one of several on the same database.
     *
     * @param more settings, under the names that the service's configuration has
     */
    public ManagedProcess startApart(Part part, String name, String database, int port, Map<String, String> more) {
        postgres.createDatabase(
                database,
                secrets.get(ServiceProcesses.migrationPassword(part)),
                secrets.get(ServiceProcesses.runtimePassword(part)));
        ManagedProcess process = new ServiceProcesses(options, secrets).apart(part, name, database, port, more);
        begin(process::start, process::stop);
        URI health = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
        require(Readiness.await(health, process::isAlive, SERVICE_START), process);
        return process;
    }

    public URI url(Part part) {
        return URI.create("http://127.0.0.1:" + port(part));
    }

    /** Waits until a restarted service is ready again. */
    public void awaitReady(Part part) {
        ManagedProcess process = services.get(part);
        require(Readiness.await(ready(part), process::isAlive, SERVICE_START), process);
    }

    /** The secret of the service login {@code lianfang-operator}. */
    public String operatorSecret() {
        return secrets.get("LIANFANG_OPERATOR_SECRET");
    }

    /** The operator's service login at the services of this stack. */
    Operator operator() {
        var services = Stream.of(Part.REGISTRY, Part.ISOLATION, Part.SUPPLY, Part.VOLUNTEER)
                .map(this::url)
                .toList();
        URI tokens = url(Part.KEYCLOAK).resolve("/realms/lianfang/protocol/openid-connect/token");
        return new LocalServices(services, tokens, operatorSecret()).operator();
    }

    private URI ready(Part part) {
        return url(part).resolve("/q/health/ready");
    }

    private int port(Part part) {
        return options.ports().of(part);
    }

    private void say(String line) {
        options.progress().accept(line);
    }
}
