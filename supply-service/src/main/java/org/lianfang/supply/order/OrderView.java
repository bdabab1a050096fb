package org.lianfang.supply.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lianfang.supply.recipient.Recipient;

/** An order, as much of it as the reader's role may see. */
public record OrderView(
        UUID id,
        String communityCode,
        UUID householdId,
        UUID visitId,
        SupplyKind kind,
        boolean urgent,
        SupplyOrderStatus status,
        Channel channel,
        String text,
        List<LineView> lines,
        Recipient recipient,
        UUID deliveryShiftId,
        Instant createdAt,
        Instant dueAt,
        Instant doneAt,
        String note) {}
