package org.lianfang.deploy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL itself, driven by its own pgbench where the machine has one: it takes less of the cores than a driver in Java. */
record PgBench(String name, SqlScript script, Database database) implements Contender {

    private static final Pattern RATE = Pattern.compile("(?m)^tps = ([0-9.]+)");

    static boolean isHere() {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "pgbench")));
    }

    @Override
    public Rate run(int callers, Duration time) {
        ProcessBuilder command = new ProcessBuilder(List.of(
                        "pgbench",
                        "-n",
                        "-M",
                        "prepared",
                        "-c",
                        String.valueOf(callers),
                        "-j",
                        "2",
                        "-T",
                        String.valueOf(Math.max(1, time.toSeconds())),
                        "-f",
                        script.file().toString()))
                .redirectErrorStream(true);
        command.environment().put("PGHOST", "127.0.0.1");
        command.environment().put("PGPORT", String.valueOf(database.port()));
        command.environment().put("PGUSER", Database.SUPERUSER);
        command.environment().put("PGPASSWORD", database.password());
        command.environment().put("PGDATABASE", database.name());
        try {
            Process process = command.start();
            String said = new String(process.getInputStream().readAllBytes());
            Matcher rate = RATE.matcher(said);
            if (process.waitFor() != 0 || !rate.find()) throw new WrongAnswer(name + ": pgbench said " + said.strip());
            return new Rate((int) Math.round(Double.parseDouble(rate.group(1)) * 1000), 1000, new long[0]);
        } catch (IOException e) {
            throw new WrongAnswer(name + ": pgbench did not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
