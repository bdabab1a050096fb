package org.lianfang.gateway.pass;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What a phone shows as a QR code. */
@Description("Shown as a QR code and read by who runs the shift; good for a minute, then another is asked for.")
public record CheckInPass(@NonNull String token, @NonNull Instant expiresAt) {

    @Override
    public String toString() {
        return "CheckInPass";
    }
}
