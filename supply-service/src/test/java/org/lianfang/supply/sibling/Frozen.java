package org.lianfang.supply.sibling;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Stops a sibling in its tracks, as a machine does that swaps: it takes calls and answers none. */
public final class Frozen {

    private Frozen() {}

    public static void during(String module, Runnable work) {
        long pid = processOf(module);
        signal("-STOP", pid);
        try {
            work.run();
        } finally {
            signal("-CONT", pid);
        }
    }

    private static long processOf(String module) {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains(module + "/target/quarkus-app"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(module + " does not run"))
                .pid();
    }

    private static void signal(String signal, long pid) {
        try {
            Process kill = new ProcessBuilder("kill", signal, String.valueOf(pid)).start();
            if (!kill.waitFor(5, TimeUnit.SECONDS) || kill.exitValue() != 0) {
                throw new IllegalStateException("kill " + signal + " failed");
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
