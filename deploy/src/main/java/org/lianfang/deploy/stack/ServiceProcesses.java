package org.lianfang.deploy.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lianfang.deploy.process.ManagedProcess;

/** The five programs of this project, each with the environment that its configuration names. */
final class ServiceProcesses {

    private static final String JVM = "-Xms80m -Xmx192m -Xmn56m";

    /**
     * A program at rest lives in some 20 MB: what an import needed beyond is given back, by the collector and, what the compiler had
     * taken, by the C library. The last is not known to each JDK from 17 on, and an experiment to some.
     */
    private static final List<String> GIVE_BACK = List.of(
            "-XX:+UseSerialGC",
            "-XX:MinHeapFreeRatio=20",
            "-XX:MaxHeapFreeRatio=40",
            "-XX:+UnlockExperimentalVMOptions",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:TrimNativeHeapInterval=10000");

    private final StackOptions options;
    private final Secrets secrets;

    ServiceProcesses(StackOptions options, Secrets secrets) {
        this.options = options;
        this.secrets = secrets;
    }

    Map<Part, ManagedProcess> create() {
        Map<Part, ManagedProcess> processes = new EnumMap<>(Part.class);
        for (Part part : Part.SERVICES) {
            processes.put(part, process(part, service(part)));
        }
        processes.put(Part.GATEWAY, process(Part.GATEWAY, gateway()));
        return processes;
    }

    /** One more process of a service, on a database of another name, with more settings under the names that its configuration has. */
    ManagedProcess apart(Part part, String called, String database, int port, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(service(part));
        environment.put("LIANFANG_DATABASE", database);
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        more.forEach(
                (name, value) -> environment.put(name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"), value));
        return process(part, part.module() + "-" + called, environment);
    }

    private ManagedProcess process(Part part, Map<String, String> environment) {
        return process(part, part.module(), environment);
    }

    private ManagedProcess process(Part part, String name, Map<String, String> environment) {
        Path jar = options.runnable(part);
        if (!Files.exists(jar)) {
            throw new StackFailure(
                    part.module() + " 尚未构建：请先 mvn -DskipTests package",
                    part.module() + " is not built: run mvn -DskipTests package");
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(GIVE_BACK);
        command.addAll(List.of(
                System.getenv().getOrDefault("LIANFANG_JVM", JVM).strip().split("\\s+")));
        command.addAll(List.of("-jar", jar.toString()));
        Map<String, String> all = new HashMap<>(shared(part));
        all.putAll(environment);
        return new ManagedProcess(
                name, command, all, options.data().log(name), options.data().pidFile(name));
    }

    private Map<String, String> shared(Part part) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_PROFILE", "local");
        // By default the C library keeps freed memory for each thread apart: tens of megabytes a process.
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(options.ports().of(part)));
        environment.put("LIANFANG_OIDC_URL", url(Part.KEYCLOAK) + "/realms/lianfang");
        for (Part service : Part.SERVICES) {
            environment.put("LIANFANG_" + service.name() + "_URL", url(service));
        }
        return environment;
    }

    private Map<String, String> service(Part part) {
        return Map.of(
                "LIANFANG_DB_HOST", "127.0.0.1",
                "LIANFANG_DB_PORT", String.valueOf(options.ports().of(Part.POSTGRES)),
                "LIANFANG_DB_MIGRATION_PASSWORD", secrets.get(migrationPassword(part)),
                "LIANFANG_DB_RUNTIME_PASSWORD", secrets.get(runtimePassword(part)),
                "LIANFANG_DATA_KEY", secrets.get("LIANFANG_DATA_KEY"));
    }

    private Map<String, String> gateway() {
        Map<String, String> environment = new HashMap<>();
        environment.put("LIANFANG_GATEWAY_SECRET", secrets.get("LIANFANG_GATEWAY_SECRET"));
        environment.put("LIANFANG_SESSION_KEY", secrets.get("LIANFANG_SESSION_KEY"));
        Revision.of(options.repository()).ifPresent(commit -> environment.put("LIANFANG_COMMIT", commit));
        return environment;
    }

    static String migrationPassword(Part part) {
        return "LIANFANG_" + part.name() + "_DB_MIGRATION_PASSWORD";
    }

    static String runtimePassword(Part part) {
        return "LIANFANG_" + part.name() + "_DB_RUNTIME_PASSWORD";
    }

    private String url(Part part) {
        return "http://127.0.0.1:" + options.ports().of(part);
    }
}
