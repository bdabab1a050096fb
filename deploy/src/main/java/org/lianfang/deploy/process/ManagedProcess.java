package org.lianfang.deploy.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One program of the stack: started with a log of its own, stopped in good order, and for tests killed, frozen, thawed. */
public final class ManagedProcess {

    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private final PidFile pidFile;
    private ProcessHandle handle;

    /** @param environment added to that of this process */
    public ManagedProcess(
            String name, List<String> command, Map<String, String> environment, Path log, PidFile pidFile) {
        this.name = name;
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.log = log;
        this.pidFile = pidFile;
    }

    public String name() {
        return name;
    }

    public Path log() {
        return log;
    }

    public synchronized void start() {
        try {
            Files.createDirectories(log.getParent());
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            ProcessBuilder builder = new ProcessBuilder(detached(command))
                    .redirectErrorStream(true)
                    .redirectInput(Redirect.from(new File("/dev/null")))
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            handle = builder.start().toHandle();
            pidFile.write(handle);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be started: " + e.getMessage(), e);
        }
    }

    /** A session of its own: the terminal's Ctrl-C and hang-up reach the launcher, which stops the others in order. */
    private static List<String> detached(List<String> command) {
        Path setsid = Path.of("/usr/bin/setsid");
        if (!Files.isExecutable(setsid)) {
            return command;
        }
        List<String> line = new ArrayList<>(List.of(setsid.toString()));
        line.addAll(command);
        return line;
    }

    /** What the program has started in turn. */
    public synchronized Stream<ProcessHandle> children() {
        return handle == null ? Stream.empty() : handle.descendants();
    }

    /** The running process itself. */
    public synchronized ProcessHandle handle() {
        return handle;
    }

    public synchronized boolean isAlive() {
        return handle != null && handle.isAlive();
    }

    /** Asks the program to end, and ends it if it does not within the time that {@link Signals#stop} allows. */
    public synchronized void stop() {
        if (handle != null) {
            Signals.stop(handle);
        }
        pidFile.delete();
    }

    /** Ends it at once, as a power cut would. */
    public synchronized void kill() {
        Signals.kill(handle);
        pidFile.delete();
    }

    /** Freezes it: connections stay open, nothing answers. */
    public synchronized void pause() {
        Signals.pause(handle);
    }

    public synchronized void resume() {
        Signals.resume(handle);
    }
}
