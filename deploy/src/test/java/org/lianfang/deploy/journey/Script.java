package org.lianfang.deploy.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lianfang.deploy.stack.StackOptions;

/** A script of {@code deploy/}, run as a person runs it beside the running stack. */
final class Script {

    private final RunningStack stack;

    Script(RunningStack stack) {
        this.stack = stack;
    }

    /** @param output what a person reads, errors among it */
    record Ran(int status, String output) {}

    Ran run(String name, String... arguments) {
        Path script =
                StackOptions.repositoryAround(Path.of("")).resolve("deploy").resolve(name);
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.putAll(stack.environment());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("LC_ALL", "C.UTF-8");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ran(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
