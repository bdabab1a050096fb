package org.lianfang.deploy.stack;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lianfang.deploy.places.Operator;

/**
 * Where a command finds the running services: this machine's ports and the secret of its data folder, or what the environment names
 * for an installation elsewhere.
 */
public record LocalServices(List<URI> services, URI tokenEndpoint, String operatorSecret) {

    private static final String OPERATOR = "lianfang-operator";

    public static LocalServices fromEnvironment() {
        Map<String, String> environment = System.getenv();
        Ports ports = Ports.from(environment);
        List<URI> services = Stream.of(Part.REGISTRY, Part.ISOLATION, Part.SUPPLY, Part.VOLUNTEER)
                .map(part -> URI.create(environment.getOrDefault(
                        "LIANFANG_" + part.name() + "_URL", "http://127.0.0.1:" + ports.of(part))))
                .toList();
        String keycloak =
                environment.getOrDefault("LIANFANG_KEYCLOAK_URL", "http://127.0.0.1:" + ports.of(Part.KEYCLOAK));
        String secret = environment.getOrDefault("LIANFANG_OPERATOR_SECRET", "");
        return new LocalServices(services, realm(URI.create(keycloak)), secret.isBlank() ? ownSecret() : secret);
    }

    private static String ownSecret() {
        DataFolder data = Settings.data();
        if (!data.isPrepared()) {
            throw new StackFailure("系统尚未启动过：请先 ./deploy/up", "Nothing was started here yet: run ./deploy/up first");
        }
        return Secrets.in(data.secrets()).get("LIANFANG_OPERATOR_SECRET");
    }

    static URI realm(URI keycloak) {
        return keycloak.resolve("/realms/lianfang/protocol/openid-connect/token");
    }

    public Operator operator() {
        return new Operator(services, tokenEndpoint, OPERATOR, operatorSecret);
    }

    @Override
    public String toString() {
        // A record would print its secret.
        return "LocalServices" + services;
    }
}
