package org.lianfang.gateway.supply;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.lianfang.gateway.resident.Channel;

/** Something to bring to a door, or to do for it. */
public record SupplyOrder(
        @Id @NonNull UUID id,
        @Description("Whom and where to hand over to; what of it shows depends on the role.") Recipient recipient,
        @Id UUID visitId,
        @NonNull SupplyKind kind,
        boolean urgent,
        @NonNull SupplyOrderStatus status,
        @NonNull Channel channel,
        @Description("The request as it was heard or pasted, word for word.") String text,
        List<@NonNull OrderLine> lines,
        @NonNull Instant createdAt,
        @NonNull Instant dueAt,
        Instant doneAt,
        String note,
        @Ignore String communityCode,
        @Ignore UUID householdId,
        @Ignore UUID deliveryShiftId) {}
