package org.lianfang.gateway.handover;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A place that its holder offers. */
@Description(
        "giver, taker, meantFor: ids of volunteers; meantFor null: offered to all who may take it. ASKED: taken, and waiting for the word of those who run the shift.")
public record HandOver(
        @Id @NonNull UUID id,
        @Id @NonNull UUID bookingId,
        @Id @NonNull UUID giver,
        @Id UUID meantFor,
        @Id UUID taker,
        @NonNull HandOverState state,
        @NonNull Instant offeredAt,
        @Ignore UUID shiftId,
        @Ignore String communityCode) {}
