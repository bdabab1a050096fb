package org.lianfang.gateway.draw;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** The draw of a shift, by which anyone can draw again. */
@Description(
        "seedHash: SHA-256 of the seed, published with the shift; drawnAt and seed are null and lots empty before the draw. method: how it is drawn, in words.")
public record Draw(
        @NonNull Instant releaseAt,
        int places,
        int requests,
        @NonNull String seedHash,
        @NonNull String method,
        Instant drawnAt,
        String seed,
        @Description("In drawn order.") @NonNull List<@NonNull DrawLot> lots,
        @Ignore UUID shiftId) {}
