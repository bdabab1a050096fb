package org.lianfang.deploy.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lianfang.deploy.process.ManagedProcess;
import org.lianfang.deploy.process.PidFile;
import org.lianfang.deploy.process.Readiness;
import org.lianfang.deploy.process.Readiness.Outcome;

/** One Keycloak server on loopback with its data in a folder of its own. */
public final class KeycloakServer {

    /** The service login of the master realm that the sync step uses. */
    public static final String SYNC_CLIENT = "lianfang-sync";

    private static final Duration START = Duration.ofMinutes(4);

    private final KeycloakHome home;
    private final Settings settings;
    private final ManagedProcess process;

    /**
     * How the server runs.
     *
     * @param managementPort for the health answers, apart from the port that browsers use
     * @param adminPassword of the person {@code admin} of the master realm
     * @param syncSecret of {@link #SYNC_CLIENT}
     * @param importedRealm null, or a realm file that Keycloak itself imports while it starts
     */
    public record Settings(
            Path data, int port, int managementPort, String adminPassword, String syncSecret, Path importedRealm) {}

    public KeycloakServer(
            KeycloakHome home, Settings settings, Map<String, String> environment, Path log, PidFile pidFile) {
        this.home = home;
        this.settings = settings;
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(KeycloakHome.environment());
        all.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        all.put("KC_BOOTSTRAP_ADMIN_PASSWORD", settings.adminPassword());
        all.put("KC_BOOTSTRAP_ADMIN_CLIENT_ID", SYNC_CLIENT);
        all.put("KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", settings.syncSecret());
        this.process = new ManagedProcess("keycloak", home.command(arguments()), all, log, pidFile);
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of(
                "start",
                "--optimized",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.port(),
                "--http-management-port=" + settings.managementPort(),
                // Fixed: the issuer must not follow what a caller writes into the Host header.
                "--hostname=" + url(),
                "--cache=local",
                "--log-level=INFO,io.smallrye.health:ERROR",
                "--db-url=jdbc:h2:file:" + settings.data().resolve("keycloakdb").toAbsolutePath()
                        + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=0"));
        if (settings.importedRealm() != null) {
            arguments.add("--import-realm");
        }
        return arguments;
    }

    public void start() {
        try {
            Files.createDirectories(settings.data());
            if (settings.importedRealm() != null) {
                home.offerForImport(settings.importedRealm());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        process.start();
    }

    public Outcome awaitReady() {
        return Readiness.await(
                URI.create("http://127.0.0.1:" + settings.managementPort() + "/health/ready"), process::isAlive, START);
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + settings.port());
    }

    public KeycloakAdmin admin() {
        return new KeycloakAdmin(url(), SYNC_CLIENT, settings.syncSecret());
    }

    public ManagedProcess process() {
        return process;
    }
}
