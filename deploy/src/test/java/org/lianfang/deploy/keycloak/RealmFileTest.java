package org.lianfang.deploy.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmFileTest {

    @TempDir
    private Path folder;

    @Test
    void aSecretThatIsNotSetIsRefusedAndNotReadOutOfTheFile() throws IOException {
        Path file = written("{\"secret\": \"${LIANFANG_GATEWAY_SECRET}\"}");

        assertThatThrownBy(() -> RealmFile.read(file, Map.of())).hasMessage("LIANFANG_GATEWAY_SECRET is not set");
        assertThatThrownBy(() -> RealmFile.read(file, Map.of("LIANFANG_GATEWAY_SECRET", " ")))
                .hasMessage("LIANFANG_GATEWAY_SECRET is not set");
    }

    @Test
    void valuesAreFilledInAsTextWhateverTheyHold() throws IOException {
        Path file = written("{\"a\": \"${A}\", \"b\": \"${B:http://127.0.0.1:8080}/*\", \"c\": \"${username}\"}");

        JsonNode json = RealmFile.read(file, Map.of("A", "x\"y\\$1")).json();

        assertThat(json.path("a").asText()).isEqualTo("x\"y\\$1");
        assertThat(json.path("b").asText()).isEqualTo("http://127.0.0.1:8080/*");
        assertThat(json.path("c").asText()).isEqualTo("${username}");
    }

    @Test
    void theLocalStackChangesAClientWithoutRepeatingIt() {
        JsonNode gateway = TestKeycloak.local().json().path("clients").path(0);

        assertThat(gateway.path("clientId").asText()).isEqualTo("lianfang-gateway");
        assertThat(gateway.path("redirectUris").size()).isEqualTo(2);
        assertThat(gateway.path("attributes").path("pkce.code.challenge.method").asText())
                .isEqualTo("S256");
        assertThat(gateway.path("directAccessGrantsEnabled").asBoolean()).isFalse();
    }

    @Test
    void theDemoLoginsAreTheOnesThatTheReadmeNames() {
        List<String> expected = new ArrayList<>(List.of(
                "street-officer",
                "community-manager",
                "grid-worker",
                "property-staff",
                "health-worker",
                "volunteer",
                "resident",
                "community-manager-xianzhou",
                "street-officer-guiyuan",
                "community-manager-songyuan",
                "manager-and-volunteer"));
        for (int number = 1; number <= 50; number++) {
            expected.add("volunteer-%03d".formatted(number));
        }

        assertThat(demoUsers())
                .extracting(user -> user.path("username").asText())
                .containsExactlyElementsOf(expected);
    }

    @Test
    void theIdOfADemoLoginFollowsFromItsName() {
        assertThat(demoUsers()).allSatisfy(user -> {
            String name = "lianfang-demo-user:" + user.path("username").asText();
            assertThat(user.path("id").asText())
                    .isEqualTo(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                            .toString());
            assertThat(user.path("email").asText()).endsWith("@example.invalid");
        });
    }

    private static List<JsonNode> demoUsers() {
        List<JsonNode> users = new ArrayList<>();
        TestKeycloak.local().json().path("users").forEach(user -> {
            if (!user.has("serviceAccountClientId")) {
                users.add(user);
            }
        });
        return users;
    }

    private Path written(String json) throws IOException {
        return Files.writeString(folder.resolve("realm.json"), json);
    }
}
