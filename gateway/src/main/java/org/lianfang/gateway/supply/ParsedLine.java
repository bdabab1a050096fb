package org.lianfang.gateway.supply;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A line read from a note; nothing is stored. */
@Description(
        "quantity in unit as said (斤, 瓶, 箱 …); text: the words it was read from; brandLocked: no substitute may be bought; daysLeft: what is in the house lasts so long; kind: what the words make likely, to be seen and changed.")
public record ParsedLine(
        @NonNull String text,
        @NonNull String item,
        double quantity,
        String unit,
        String brand,
        boolean brandLocked,
        Integer daysLeft,
        String note,
        SupplyKind kind) {}
