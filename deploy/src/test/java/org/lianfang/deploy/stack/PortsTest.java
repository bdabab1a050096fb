package org.lianfang.deploy.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @Test
    void withoutAnySettingThePortsAreTheOnesOfTheReadme() {
        Ports ports = Ports.from(Map.of());

        Map<Part, Integer> all = new TreeMap<>();
        for (Part part : Part.values()) {
            all.put(part, ports.of(part));
        }
        assertThat(all)
                .isEqualTo(Map.of(
                        Part.GATEWAY, 8080,
                        Part.REGISTRY, 8081,
                        Part.ISOLATION, 8082,
                        Part.SUPPLY, 8083,
                        Part.VOLUNTEER, 8084,
                        Part.KEYCLOAK, 8180,
                        Part.POSTGRES, 15432));
    }

    @Test
    void theEnvironmentChangesOnePort() {
        Ports ports = Ports.from(Map.of("LIANFANG_GATEWAY_PORT", "9090"));

        assertThat(ports.of(Part.GATEWAY)).isEqualTo(9090);
        assertThat(ports.of(Part.SUPPLY)).isEqualTo(8083);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "0", "65536", "-1"})
    void whatIsNoPortIsSaidInOneLineWithItsName(String value) {
        assertThatThrownBy(() -> Ports.from(Map.of("LIANFANG_SUPPLY_PORT", value)))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("LIANFANG_SUPPLY_PORT")
                .satisfies(failure -> assertThat(failure.getMessage().lines()).hasSize(1));
    }

    @Test
    void aTakenPortIsNamedWithTheVariableThatMovesIt() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Ports ports = Ports.from(Map.of("LIANFANG_REGISTRY_PORT", String.valueOf(other.getLocalPort())));

            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContaining(String.valueOf(other.getLocalPort()))
                    .hasMessageContaining("LIANFANG_REGISTRY_PORT");
        }
    }

    @Test
    void aPortTakenOnEveryAddressIsTakenOnLoopbackToo() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            Ports ports = Ports.from(Map.of("LIANFANG_POSTGRES_PORT", String.valueOf(other.getLocalPort())));

            assertThatThrownBy(ports::requireFree).hasMessageContaining("LIANFANG_POSTGRES_PORT");
        }
    }

    @Test
    void onePortCannotBeGivenToTwo() {
        String port = String.valueOf(Ports.freePort());
        Ports ports = Ports.from(Map.of("LIANFANG_POSTGRES_PORT", port, "LIANFANG_KEYCLOAK_PORT", port));

        assertThatThrownBy(ports::requireFree).hasMessageContaining("postgres").hasMessageContaining("keycloak");
    }

    @Test
    void freePortsAreFree() {
        assertThatCode(Ports.free()::requireFree).doesNotThrowAnyException();
    }
}
