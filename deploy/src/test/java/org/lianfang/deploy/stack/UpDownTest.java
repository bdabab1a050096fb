package org.lianfang.deploy.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.lianfang.deploy.process.Readiness;

/** What {@code deploy/up} and {@code deploy/down} do, seen from outside: as programs, with signals, on free ports. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpDownTest {

    private static final Path REPOSITORY = StackOptions.repositoryAround(Path.of(""));

    /** What ran once is broken afterwards, rather than made anew for it. */
    @TempDir
    private static Path ranOnce;

    @TempDir
    private Path folder;

    private Path data;
    private Ports ports;

    @BeforeEach
    void choosePlaceAndPorts() {
        data = folder.resolve("data");
        ports = Ports.free();
    }

    @AfterEach
    void stop() throws Exception {
        run("Down");
    }

    @Test
    @Order(1)
    void leftRunningItOutlivesTheLauncherUntilDownStopsItAndKeepsItsData() throws Exception {
        data = ranOnce.resolve("data");
        assertThat(run("Up", "--detach").status()).isZero();
        List<ProcessHandle> running = running();
        // PostgreSQL, four services, the gateway, Keycloak's script and the server that it started.
        assertThat(running).hasSize(8).allMatch(ProcessHandle::isAlive);
        assertThat(isReady(Part.GATEWAY)).isTrue();
        String secrets = Files.readString(data.resolve("secrets.env"));

        Answer second = run("Up");
        assertThat(second.status()).isEqualTo(1);
        assertThat(second.output()).contains("Already running").hasLineCount(1);

        assertThat(run("Down").status()).isZero();
        assertThat(running).noneMatch(ProcessHandle::isAlive);

        Process again = start("Up");
        assertThat(outputUntil(again, "Ctrl-C")).contains("已就绪");
        assertThat(Files.readString(data.resolve("secrets.env"))).isEqualTo(secrets);
        running = running();
        interrupt(again);
        assertThat(again.waitFor(60, TimeUnit.SECONDS)).isTrue();
        // The launcher too.
        assertThat(running).hasSize(9).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    @Order(2)
    void cutShortWhileStartingNothingStaysRunning() throws Exception {
        Process starting = start("Up");
        waitForPidOf("keycloak");
        waitForPidOf("postgres");
        List<ProcessHandle> running = running();

        interrupt(starting);

        assertThat(starting.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(starting.exitValue()).isNotZero();
        assertThat(running).hasSizeGreaterThanOrEqualTo(3).noneMatch(ProcessHandle::isAlive);
        assertThat(new String(starting.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .doesNotContain("✗");
    }

    @Test
    @Order(3)
    void brokenDataIsSaidInOneLineAndNothingStaysRunning() throws Exception {
        data = ranOnce.resolve("data");
        if (!Files.exists(data)) {
            assertThat(run("Up", "--detach").status()).isZero();
            assertThat(run("Down").status()).isZero();
        }
        Files.writeString(data.resolve("keycloak/keycloakdb.mv.db"), "not a database");

        Answer answer = run("Up", "--detach");

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.output().lines().filter(line -> line.startsWith("✗")))
                .singleElement()
                .asString()
                .contains("keycloak", "--reset");
        assertThat(running()).noneMatch(ProcessHandle::isAlive);

        Files.write(data.resolve("postgres/global/pg_control"), new byte[8192]);
        Instant asked = Instant.now();
        Answer control = run("Up", "--detach");

        assertThat(control.status()).isEqualTo(1);
        assertThat(control.output()).contains("✗").contains("postgres, log/postgres.log", "--reset");
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(40));
        assertThat(running()).noneMatch(ProcessHandle::isAlive);
    }

    private record Answer(int status, String output) {}

    private Answer run(String program, String... arguments) throws Exception {
        Process process = start(program, arguments);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), output);
    }

    private Process start(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dlianfang.home=" + REPOSITORY,
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Dfile.encoding=UTF-8",
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                System.getProperty("java.class.path"),
                "org.lianfang.deploy.stack." + program));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.put("LIANFANG_DATA_DIR", data.toString());
        environment.put("LIANFANG_DEMO", "off");
        for (Part part : Part.values()) {
            environment.put(part.portVariable(), String.valueOf(ports.of(part)));
        }
        return builder.start();
    }

    private static String outputUntil(Process process, String end) throws IOException {
        StringBuilder output = new StringBuilder();
        byte[] buffer = new byte[4096];
        while (output.indexOf(end) < 0) {
            int read = process.getInputStream().read(buffer);
            if (read < 0) {
                break;
            }
            output.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
        }
        return output.toString();
    }

    private static void interrupt(Process process) throws Exception {
        new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start().waitFor();
    }

    private void waitForPidOf(String name) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofMinutes(3));
        while (Instant.now().isBefore(end) && !Files.exists(data.resolve("run").resolve(name + ".pid"))) {
            Thread.sleep(50);
        }
    }

    private List<ProcessHandle> running() {
        if (!Files.isDirectory(data.resolve("run"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(data.resolve("run"))) {
            return files.map(UpDownTest::processOf).flatMap(Optional::stream).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ProcessHandle> processOf(Path pidFile) {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(pidFile).split(" ")[0]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isReady(Part part) {
        return Readiness.await(
                        URI.create("http://127.0.0.1:" + ports.of(part) + "/q/health/ready"),
                        () -> true,
                        Duration.ofSeconds(10))
                == Readiness.Outcome.READY;
    }
}
