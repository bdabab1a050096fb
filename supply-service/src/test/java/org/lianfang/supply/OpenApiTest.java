package org.lianfang.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Modules;
import org.lianfang.platformtest.Persona;

/** The gateway is checked against the committed description; this checks the description against the service. */
@OnSupply
class OpenApiTest {

    @Test
    void theCommittedDescriptionIsTheOneServed() throws IOException {
        Path module = Modules.root().resolve("supply-service");
        String served = Persona.NOBODY
                .asks()
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Files.writeString(module.resolve("target/openapi.yaml"), served);

        assertThat(module.resolve("openapi.yaml"))
                .as("where the change is meant: cp target/openapi.yaml openapi.yaml")
                .content()
                .isEqualTo(served);
    }
}
