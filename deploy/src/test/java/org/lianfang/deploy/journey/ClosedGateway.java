package org.lianfang.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.lianfang.deploy.demo.DemoTarget;
import org.lianfang.deploy.stack.Part;
import org.lianfang.deploy.stack.Ports;
import org.lianfang.deploy.stack.StackOptions;

/** A second gateway beside the stack's, in its production profile with nothing but the environment that an operator gives it. */
final class ClosedGateway implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofMinutes(2);

    private final RunningStack stack;
    private final URI uri;
    private final Path log;
    private final Process process;

    private ClosedGateway(RunningStack stack, URI uri, Path log, Process process) {
        this.stack = stack;
        this.uri = uri;
        this.log = log;
        this.process = process;
    }

    static ClosedGateway beside(RunningStack stack) {
        try {
            int port = Ports.freePort();
            Path module = StackOptions.repositoryAround(Path.of("")).resolve("gateway");
            Path log = Files.createTempFile(stack.logs().get(0).getParent(), "gateway-closed", ".log");
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx192m",
                            "-XX:+UseSerialGC",
                            "-jar",
                            module.resolve("target/quarkus-app/quarkus-run.jar").toString())
                    .redirectErrorStream(true)
                    .redirectInput(Redirect.from(new File("/dev/null")))
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment(stack, port));
            var gateway = new ClosedGateway(stack, URI.create("http://127.0.0.1:" + port), log, builder.start());
            gateway.awaitReady();
            return gateway;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI uri() {
        return uri;
    }

    Path log() {
        return log;
    }

    Answer ask(String login, Map<String, ?> body) {
        return stack.wire().post(uri.resolve("/graphql"), stack.logins().token(login), body);
    }

    /** The stack, with this gateway in front. */
    DemoTarget target() {
        DemoTarget open = stack.target();
        return new DemoTarget(
                open.registry(),
                open.isolation(),
                open.supply(),
                open.volunteer(),
                uri,
                open.tokenEndpoint(),
                open.operatorClient(),
                open.operatorSecret(),
                open.password());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady() {
        Instant start = Instant.now();
        while (!isReady()) {
            boolean late = Duration.between(start, Instant.now()).compareTo(READY_WITHIN) > 0;
            if (late) close();
            assertThat(process.isAlive()).as("ready in time, see %s", log).isTrue();
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private boolean isReady() {
        try {
            return stack.wire().get(uri.resolve("/q/health/ready"), null).status() == 200;
        } catch (RuntimeException notYet) {
            return false;
        }
    }

    private static Map<String, String> environment(RunningStack stack, int port) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("LIANFANG_OIDC_URL", stack.url(Part.KEYCLOAK) + "/realms/lianfang");
        for (Part part : Part.SERVICES) {
            environment.put("LIANFANG_" + part.name() + "_URL", stack.url(part).toString());
        }
        for (String name : new String[] {"LIANFANG_GATEWAY_SECRET", "LIANFANG_SESSION_KEY"}) {
            environment.put(name, stack.secret(name));
        }
        return environment;
    }
}
