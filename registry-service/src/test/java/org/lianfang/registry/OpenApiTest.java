package org.lianfang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Modules;
import org.lianfang.platformtest.Persona;

/** The committed contract is what the service offers. */
@OnRegistry
class OpenApiTest {

    @Test
    void theCommittedFileIsWhatIsOffered() throws IOException {
        String offered = Persona.OPERATOR
                .asks()
                .accept("application/yaml")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Path module = Modules.root().resolve("registry-service");
        Path made = module.resolve("target/openapi.yaml");
        Files.writeString(made, offered);

        Path committed = module.resolve("openapi.yaml");

        assertThat(committed).as("copy %s if the change is meant", made).hasContent(offered);
    }
}
