package org.lianfang.gateway.inbox;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** One thing that a person is told. */
@Description(
        "detail: the reason of a cancellation, the new place; as 2026-01-24T08:00:00Z the new end, or until when an offer stands.")
public record Notice(
        @Id @NonNull UUID id,
        @NonNull NoticeKind kind,
        String detail,
        @NonNull Instant madeAt,
        Instant readAt,
        @Ignore UUID shiftId) {}
