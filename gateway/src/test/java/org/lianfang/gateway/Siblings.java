package org.lianfang.gateway;

import java.io.IOException;

/** The processes of the other services of this run. */
public final class Siblings {

    private Siblings() {}

    /** It takes connections and answers nothing. */
    public static void freeze(String service) {
        signal("STOP", service);
    }

    public static void thaw(String service) {
        signal("CONT", service);
    }

    private static void signal(String name, String service) {
        ProcessHandle process = ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains(service + "/target/quarkus-app"))
                .findFirst()
                .orElseThrow();
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
