package org.lianfang.supply.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lianfang.supply.recipient.Recipient;
import org.lianfang.supply.reference.HouseholdReference;

/** All that makes a new order, in clear words; {@code household} is null for anyone else at an address. */
public record OrderDraft(
        UUID id,
        String communityCode,
        HouseholdReference household,
        UUID visitId,
        SupplyKind kind,
        boolean urgent,
        Channel channel,
        String text,
        List<LineDraft> lines,
        Recipient recipient,
        UUID placedBy,
        byte[] fingerprint,
        Instant createdAt,
        Instant dueAt) {}
