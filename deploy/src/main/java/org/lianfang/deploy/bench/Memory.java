package org.lianfang.deploy.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The memory that a process holds, as the kernel counts it. */
final class Memory {

    private Memory() {}

    /** In megabytes. */
    static double of(ProcessHandle process) {
        return kilobytes(process) / 1024.0;
    }

    private static long kilobytes(ProcessHandle process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks several times a second how far a process grows from now on. */
    static Growth watch(ProcessHandle process) {
        long before = kilobytes(process);
        AtomicLong most = new AtomicLong(before);
        ScheduledExecutorService watcher = Executors.newSingleThreadScheduledExecutor();
        watcher.scheduleAtFixedRate(
                () -> most.accumulateAndGet(kilobytes(process), Math::max), 0, 200, TimeUnit.MILLISECONDS);
        return () -> {
            watcher.shutdownNow();
            return (most.get() - before) / 1024.0;
        };
    }

    /** Ended, it tells the growth in megabytes. */
    interface Growth {
        double stop();
    }
}
