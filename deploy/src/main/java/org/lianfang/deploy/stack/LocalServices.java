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
        List<URI> services = Stream.of(Part.REGISTRY, Part.ISOLATION, Part.SUPPLY, Part.VOLUNTEER)
                .map(part -> address("LIANFANG_" + part.name() + "_URL", part))
                .toList();
        String secret = environment.getOrDefault("LIANFANG_OPERATOR_SECRET", "");
        return new LocalServices(services, tokenEndpointHere(), secret.isBlank() ? ownSecret() : secret);
    }

    private static String ownSecret() {
        DataFolder data = Settings.data();
        if (!data.isPrepared()) {
            throw new StackFailure("系统尚未启动过：请先 ./deploy/up", "Nothing was started here yet: run ./deploy/up first");
        }
        return Secrets.in(data.secrets()).get("LIANFANG_OPERATOR_SECRET");
    }

    /** The gateway of this machine, or the one that the environment names. */
    public static URI gateway() {
        return address("LIANFANG_GATEWAY_URL", Part.GATEWAY);
    }

    /** Where the realm gives out tokens. */
    public static URI tokenEndpointHere() {
        return address("LIANFANG_KEYCLOAK_URL", Part.KEYCLOAK)
                .resolve("/realms/lianfang/protocol/openid-connect/token");
    }

    private static URI address(String variable, Part part) {
        Map<String, String> environment = System.getenv();
        String here = "http://127.0.0.1:" + Ports.from(environment).of(part);
        return URI.create(environment.getOrDefault(variable, here));
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
