package org.lianfang.deploy.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagedProcessTest {

    @TempDir
    private Path folder;

    private ManagedProcess process;

    @AfterEach
    void stop() {
        process.stop();
    }

    @Test
    void itRunsWithItsEnvironmentAndWritesItsOwnLog() {
        process = shell("echo \"$GREETING\"; sleep 60");

        process.start();

        assertThat(within(5, () -> log().equals("hello\n"))).isTrue();
        assertThat(process.isAlive()).isTrue();
        assertThat(pidFile().running()).isPresent();
    }

    @Test
    void stoppingEndsItAndWhatItStarted() {
        process = shell("sleep 61 & echo $! ; wait");
        process.start();
        assertThat(within(5, () -> !log().isEmpty())).isTrue();
        long child = Long.parseLong(log().strip());

        process.stop();

        assertThat(process.isAlive()).isFalse();
        assertThat(within(5, () -> ProcessHandle.of(child)
                        .filter(ProcessHandle::isAlive)
                        .isEmpty()))
                .isTrue();
        assertThat(pidFile().running()).isEmpty();
    }

    @Test
    void whatIsFrozenDoesNothingUntilItIsThawed() throws InterruptedException {
        process = shell("while true; do echo tick; sleep 0.05; done");
        process.start();
        assertThat(within(5, () -> log().length() > 20)).isTrue();

        process.pause();
        Thread.sleep(200);
        int frozen = log().length();
        Thread.sleep(400);

        assertThat(log().length()).isEqualTo(frozen);
        process.resume();
        assertThat(within(5, () -> log().length() > frozen)).isTrue();
    }

    @Test
    void aFrozenProcessCanBeStopped() {
        process = shell("sleep 62");
        process.start();
        process.pause();

        process.stop();

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void aKilledProcessStartsAgainWithAFreshLog() {
        process = shell("echo up; sleep 63");
        process.start();
        assertThat(within(5, () -> log().equals("up\n"))).isTrue();

        process.kill();
        assertThat(process.isAlive()).isFalse();
        process.start();

        assertThat(within(5, () -> log().equals("up\n"))).isTrue();
        assertThat(process.isAlive()).isTrue();
        assertThat(folder.resolve("shell.log.1")).exists();
    }

    @Test
    void aReusedProcessIdIsNotTakenForTheProcess() throws IOException {
        process = shell("sleep 64");
        process.start();
        long pid = pidFile().running().orElseThrow().pid();

        Files.writeString(folder.resolve("shell.pid"), pid + " 2020-01-01T00:00:00Z\n");

        assertThat(pidFile().running()).isEmpty();
    }

    private ManagedProcess shell(String script) {
        return new ManagedProcess(
                "shell",
                List.of("sh", "-c", script),
                Map.of("GREETING", "hello"),
                folder.resolve("shell.log"),
                pidFile());
    }

    private PidFile pidFile() {
        return new PidFile(folder.resolve("shell.pid"));
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("shell.log"));
        } catch (IOException e) {
            return "";
        }
    }

    private static boolean within(int seconds, BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(seconds));
        while (Instant.now().isBefore(end)) {
            if (condition.getAsBoolean()) {
                return true;
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return condition.getAsBoolean();
    }
}
