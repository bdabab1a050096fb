package org.lianfang.gateway.swap;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A place that its holder would change for one on another shift. */
@Description(
        "shift: where the giver holds the place; wantedShift: where she wants one. giver, taker, meantFor: ids of volunteers; meantFor null: offered to all who hold a place on the wanted shift. ASKED: both agree, and it waits for the word of those who run the shifts.")
public record Swap(
        @Id @NonNull UUID id,
        @Id @NonNull UUID bookingId,
        @Id @NonNull UUID giver,
        @Id UUID meantFor,
        @Id UUID taker,
        @NonNull SwapState state,
        @NonNull Instant offeredAt,
        @Ignore UUID shiftId,
        @Ignore UUID wantedShiftId) {}
