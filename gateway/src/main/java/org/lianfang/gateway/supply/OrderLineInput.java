package org.lianfang.gateway.supply;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A line as somebody understood it. */
@Input("OrderLineInput")
public record OrderLineInput(
        @NonNull String item,
        double quantity,
        String unit,
        String brand,
        @DefaultValue("false") Boolean brandLocked,
        Integer daysLeft,
        String note) {}
