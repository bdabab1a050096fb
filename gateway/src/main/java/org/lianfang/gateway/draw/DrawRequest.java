package org.lianfang.gateway.draw;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** The viewer's own wish to be in a draw. */
@Description(
        "id: stands for the viewer in the record of the draw. takenBackAt: null while it stands. rank, result: null before the draw.")
public record DrawRequest(
        @Id @NonNull UUID id,
        @NonNull Instant requestedAt,
        Instant takenBackAt,
        Integer rank,
        DrawResult result,
        @Ignore UUID shiftId) {}
