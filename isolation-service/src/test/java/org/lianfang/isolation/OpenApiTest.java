package org.lianfang.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Modules;
import org.lianfang.platformtest.Persona;

/** The committed contract is what the service offers. */
@OnIsolation
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
        Path module = Modules.root().resolve("isolation-service");
        Path made = module.resolve("target/openapi.yaml");
        Files.writeString(made, offered);

        assertThat(module.resolve("openapi.yaml"))
                .as("copy %s if the change is meant", made)
                .hasContent(offered);
    }
}
