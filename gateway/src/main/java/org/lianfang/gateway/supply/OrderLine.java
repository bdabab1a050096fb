package org.lianfang.gateway.supply;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** A line of an order. */
public record OrderLine(
        @Id @NonNull UUID id,
        @NonNull String text,
        @NonNull String item,
        double quantity,
        String unit,
        String brand,
        boolean brandLocked,
        Integer daysLeft,
        String note,
        Double quantityDelivered) {}
