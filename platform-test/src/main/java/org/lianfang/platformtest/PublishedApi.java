package org.lianfang.platformtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The committed description of a service's interface is the one it serves; the gateway's clients are checked against the file. After a
 * change that is meant: {@code mvn test -Dtest=OpenApiTest -Dlianfang.openapi=write}, then commit the file.
 */
public final class PublishedApi {

    private PublishedApi() {}

    /** @param module the folder of the service under test, e.g. {@code supply-service} */
    public static void isTheServedOne(String module) {
        String served = Persona.NOBODY
                .asks()
                .get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Path committed = Modules.root().resolve(module).resolve("openapi.yaml");
        try {
            if ("write".equals(System.getProperty("lianfang.openapi"))) Files.writeString(committed, served);
            assertThat(served).isEqualTo(Files.readString(committed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
