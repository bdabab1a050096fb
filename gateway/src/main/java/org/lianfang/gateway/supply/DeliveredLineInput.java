package org.lianfang.gateway.supply;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** How much of a line was handed over. */
@Input("DeliveredLineInput")
public record DeliveredLineInput(@Id @NonNull UUID lineId, double quantityDelivered) {}
