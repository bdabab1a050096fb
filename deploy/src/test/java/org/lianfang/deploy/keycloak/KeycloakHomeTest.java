package org.lianfang.deploy.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a server counts as built: only as long as what its build left behind is still there as it was. */
class KeycloakHomeTest {

    private static final String BUILDS =
            "#!/bin/sh\necho built >> \"$(dirname \"$0\")/../lib/quarkus/application.dat\"\n";

    @TempDir
    Path unpacked;

    private Path server;

    @BeforeEach
    void unpack() throws IOException {
        server = unpacked.resolve("keycloak-1.0");
        Files.createDirectories(server.resolve("bin"));
        Files.createDirectories(server.resolve("lib/quarkus"));
        unpackApplication();
        script(BUILDS);
    }

    @Test
    void isBuiltOnce() throws IOException {
        assertThat(KeycloakHome.in(unpacked).isBuilt()).isFalse();
        build();
        build();
        assertThat(KeycloakHome.in(unpacked).isBuilt()).isTrue();
        assertThat(application()).isEqualTo("as unpacked\nbuilt\n");
    }

    @Test
    void isBuiltAnewAfterItWasUnpackedOverWhatWasBuilt() throws IOException {
        build();
        unpackApplication();
        assertThat(KeycloakHome.in(unpacked).isBuilt()).isFalse();
        build();
        assertThat(application()).isEqualTo("as unpacked\nbuilt\n");
    }

    @Test
    void isNotBuiltByABuildThatFailed() throws IOException {
        script("#!/bin/sh\nexit 1\n");
        assertThatThrownBy(this::build).hasMessageContaining("could not be built");
        assertThat(KeycloakHome.in(unpacked).isBuilt()).isFalse();
    }

    private void build() {
        KeycloakHome.in(unpacked).build(unpacked.resolve("build.log"));
    }

    private void unpackApplication() throws IOException {
        Files.writeString(server.resolve("lib/quarkus/application.dat"), "as unpacked\n");
    }

    private String application() throws IOException {
        return Files.readString(server.resolve("lib/quarkus/application.dat"));
    }

    private void script(String text) throws IOException {
        Path script = Files.writeString(server.resolve("bin/kc.sh"), text);
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }
}
