package org.lianfang.deploy.keycloak;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** {@code deploy/sync-realm}: brings the realm of a running Keycloak to what the committed file says. */
public final class SyncRealm {

    private SyncRealm() {}

    /** Everything comes from the environment; see {@code deploy/README.md}. */
    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        try {
            KeycloakAdmin admin = new KeycloakAdmin(
                    URI.create(required(environment, "LIANFANG_KEYCLOAK_URL")),
                    environment.getOrDefault("LIANFANG_KEYCLOAK_SYNC_CLIENT", KeycloakServer.SYNC_CLIENT),
                    required(environment, "LIANFANG_KEYCLOAK_SYNC_SECRET"));
            required(environment, "LIANFANG_PUBLIC_URL");
            Path files = Path.of(System.getProperty("lianfang.home", "."), "deploy", "keycloak");
            RealmFile wanted = RealmFile.read(files.resolve("lianfang-realm.json"), environment);
            if (arguments.length == 1 && arguments[0].equals("--local")) {
                wanted = wanted.with(RealmFile.read(files.resolve("local.json"), environment));
            }
            boolean created = new RealmSync(admin).apply(wanted);
            System.out.println(
                    created
                            ? "已建立领域 lianfang · Realm lianfang created"
                            : "领域 lianfang 已同步 · Realm lianfang synchronised");
        } catch (IllegalArgumentException | IllegalStateException e) {
            System.err.println("✗ 领域未同步 · The realm was not synchronised: " + e.getMessage());
            System.exit(1);
        }
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new IllegalArgumentException("请设 · set " + name);
        }
        return value;
    }
}
