package org.lianfang.gateway.health;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Names the commit this program was built from, so that it can be told which one runs. */
@Liveness
@Singleton
class Revision implements HealthCheck {

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");

    private final String commit = built();

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("revision")
                .up()
                .withData("commit", commit)
                .build();
    }

    /** Written by the build; unknown where it ran outside a clone. */
    private static String built() {
        try (InputStream file = Revision.class.getResourceAsStream("/commit.txt")) {
            String text = file == null ? "" : new String(file.readAllBytes(), StandardCharsets.US_ASCII).strip();
            return COMMIT.matcher(text).matches() ? text : "unknown";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
