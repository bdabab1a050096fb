package org.lianfang.deploy.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Signals to one process and what it started in turn (Keycloak's script starts the server as a child). */
public final class Signals {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Signals() {}

    /** Ends a process in good order; after {@link #PATIENCE} at once. Returns when it and what it started are gone. */
    public static void stop(ProcessHandle process) {
        List<ProcessHandle> family = family(process);
        resume(process);
        process.destroy();
        goneWithin(List.of(process), PATIENCE);
        // It stops its own; what it left behind has nobody to wait for.
        family.forEach(ProcessHandle::destroyForcibly);
        goneWithin(family, Duration.ofSeconds(5));
    }

    public static void kill(ProcessHandle process) {
        List<ProcessHandle> family = family(process);
        family.forEach(ProcessHandle::destroyForcibly);
        goneWithin(family, Duration.ofSeconds(5));
    }

    public static void pause(ProcessHandle process) {
        family(process).forEach(one -> send("STOP", one));
    }

    public static void resume(ProcessHandle process) {
        family(process).forEach(one -> send("CONT", one));
    }

    /** PostgreSQL's word for: refuse new work, roll back what runs, end. */
    public static void interrupt(ProcessHandle process) {
        send("INT", process);
        if (!goneWithin(List.of(process), PATIENCE)) {
            process.destroyForcibly();
            goneWithin(List.of(process), Duration.ofSeconds(5));
        }
    }

    private static List<ProcessHandle> family(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants()).toList();
    }

    /** The shell's own kill: a bare machine may have no program of that name. */
    private static void send(String signal, ProcessHandle process) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid() + " 2>/dev/null")
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean goneWithin(List<ProcessHandle> processes, Duration limit) {
        Instant end = Instant.now().plus(limit);
        for (ProcessHandle process : processes) {
            long left = Math.max(1, Duration.between(Instant.now(), end).toMillis());
            try {
                CompletableFuture<ProcessHandle> exit = process.onExit();
                exit.get(left, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                return false;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
