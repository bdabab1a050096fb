package org.lianfang.deploy.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.lianfang.deploy.process.PidFile;
import org.lianfang.deploy.process.Readiness.Outcome;
import org.lianfang.deploy.stack.Ports;
import org.lianfang.deploy.stack.StackOptions;

/**
 * One Keycloak for all tests of this package: the production realm {@code lianfang}, imported by Keycloak itself, and beside it the
 * realm of the local stack under the name {@code local}, created by the sync step.
 */
final class TestKeycloak implements AutoCloseable {

    static final String PRODUCTION = "lianfang";
    static final String LOCAL = "local";
    static final Map<String, String> SECRETS = Map.of(
            "LIANFANG_GATEWAY_SECRET", "gateway-secret-of-the-tests",
            "LIANFANG_OPERATOR_SECRET", "operator-secret-of-the-tests");

    private static final Path FILES = StackOptions.repositoryAround(Path.of("")).resolve("deploy/keycloak");

    private final KeycloakServer server;

    private TestKeycloak() throws IOException {
        Path data = Files.createTempDirectory("lianfang-keycloak");
        KeycloakHome home = KeycloakHome.in(FILES.resolveSibling("target").resolve("keycloak"));
        home.build(data.resolve("build.log"));
        var settings = new KeycloakServer.Settings(
                data, Ports.freePort(), Ports.freePort(), "admin", "sync", FILES.resolve("lianfang-realm.json"));
        server = new KeycloakServer(
                home, settings, SECRETS, data.resolve("keycloak.log"), new PidFile(data.resolve("keycloak.pid")));
        server.start();
        if (server.awaitReady() != Outcome.READY) {
            close();
            throw new IllegalStateException("Keycloak did not start, see " + data.resolve("keycloak.log"));
        }
        new RealmSync(admin()).apply(local());
    }

    static RealmFile production() {
        return RealmFile.read(FILES.resolve("lianfang-realm.json"), SECRETS);
    }

    static RealmFile local() {
        return production()
                .with(RealmFile.read(FILES.resolve("local.json"), SECRETS))
                .named(LOCAL);
    }

    KeycloakAdmin admin() {
        return server.admin();
    }

    URI realm(String name) {
        return server.url().resolve("/realms/" + name + "/");
    }

    /** The demo login's tokens, by the password grant of the local realm. */
    JsonNode tokens(String username) {
        return TokenEndpoint.of(this, LOCAL)
                .post(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "lianfang-dev",
                        "username",
                        username,
                        "password",
                        "lianfang"))
                .body();
    }

    JsonNode claims(String username) {
        return TokenEndpoint.claims(tokens(username).path("access_token").asText());
    }

    @Override
    public void close() {
        server.process().stop();
    }

    /** Starts the server for the first test class that asks, and stops it after the last. */
    static final class Once implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == TestKeycloak.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(TestKeycloak.class))
                    .getOrComputeIfAbsent(
                            TestKeycloak.class,
                            key -> {
                                try {
                                    return new TestKeycloak();
                                } catch (IOException e) {
                                    throw new IllegalStateException(e);
                                }
                            },
                            TestKeycloak.class);
        }
    }
}
