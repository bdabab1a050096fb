package org.lianfang.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Persona;

@ServiceTest
class OpenApiTest {

    private static final Path COMMITTED = Path.of("openapi.yaml");

    /** After a change that is meant: {@code mvn test -Dtest=OpenApiTest -Dlianfang.openapi=write}, then commit the file. */
    @Test
    void theCommittedDescriptionIsTheServedOne() throws IOException {
        String served = Persona.NOBODY
                .asks()
                .get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        if ("write".equals(System.getProperty("lianfang.openapi"))) Files.writeString(COMMITTED, served);

        assertThat(served).isEqualTo(Files.readString(COMMITTED));
    }
}
