package org.lianfang.platformtest;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a service under test runs against: an embedded PostgreSQL with its database, and the sibling services that it asks, each as
 * a real process with a database of its own. The test JVM is told where all of it is.
 *
 * <p>Init arguments: {@code service} is the database of the service under test ({@code registry}, …; left out for the gateway),
 * {@code siblings} a comma-separated list of modules in the order of their start.
 */
public class Backend implements QuarkusTestResourceLifecycleManager {

    /** The data key of every test service; a test may open what another service sealed. */
    public static final String DATA_KEY = "bGlhbmZhbmctdGVzdC1kYXRhLWtleS0zMi1ieXRlcyE=";

    private static final String PASSWORD = "test-only";

    private final List<ServiceProcess> siblings = new ArrayList<>();
    private Map<String, String> arguments = Map.of();
    private EmbeddedServer postgres;

    @Override
    public void init(Map<String, String> initArgs) {
        this.arguments = initArgs;
    }

    @Override
    public Map<String, String> start() {
        postgres = EmbeddedServer.start(EmbeddedServer.Options.temporary());
        var shared = new HashMap<String, String>();
        shared.put("lianfang.db-port", String.valueOf(postgres.port()));
        shared.put("lianfang.db-migration-password", PASSWORD);
        shared.put("lianfang.db-runtime-password", PASSWORD);
        shared.put("lianfang.data-key", DATA_KEY);
        // With a key of its own a service asks no login server; its address must then be empty.
        shared.put("quarkus.oidc.auth-server-url", "");
        shared.put("quarkus.oidc.public-key", TestTokens.publicKey());
        shared.put("quarkus.oidc.token.issuer", TestTokens.ISSUER);
        // Each is told where all of them are, also those that start after it: some ask each other.
        Map<String, Integer> ports = new LinkedHashMap<>();
        for (String module : modules()) ports.put(module, ServiceProcess.freePort());
        ports.forEach((module, port) ->
                shared.put("lianfang." + module.replace("-service", "") + "-url", ServiceProcess.url(port)));
        ports.forEach((module, port) -> {
            createDatabase(module.replace("-service", ""));
            siblings.add(ServiceProcess.start(module, port, shared));
        });
        var properties = new HashMap<>(shared);
        String service = arguments.get("service");
        if (service != null) createDatabase(service);
        properties.put("quarkus.http.test-port", "0");
        properties.put("lianfang.test.postgres-port", String.valueOf(postgres.port()));
        return properties;
    }

    @Override
    public void stop() {
        siblings.forEach(ServiceProcess::close);
        if (postgres != null) postgres.close();
    }

    private List<String> modules() {
        String list = arguments.getOrDefault("siblings", "");
        return list.isBlank() ? List.of() : Arrays.asList(list.split(","));
    }

    private void createDatabase(String name) {
        postgres.createServiceDatabase(name, PASSWORD, PASSWORD);
    }
}
