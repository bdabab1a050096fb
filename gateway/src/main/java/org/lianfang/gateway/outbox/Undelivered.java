package org.lianfang.gateway.outbox;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A notice that did not get out. */
@Description(
        "A notice that reached the inbox but neither the mail address nor the web hook, and is not tried any more.")
public record Undelivered(
        @Id @NonNull UUID id,
        @Ignore String communityCode,
        @Ignore UUID shiftId,
        @Id @NonNull UUID volunteerId,
        @Description("Null, like phone, where she has booked nothing in the area.") String name,
        String phone,
        @NonNull String kind,
        boolean byMail,
        int tries,
        String failure,
        @NonNull Instant madeAt,
        @NonNull Instant givenUpAt) {}
