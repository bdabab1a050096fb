package org.lianfang.gateway.observation;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** One entry of the history of a case. */
public record CaseEvent(
        @NonNull Instant at,
        @NonNull String by,
        @NonNull CaseEventKind what,
        String reason,
        String before,
        String after,
        @Ignore UUID caseId) {}
