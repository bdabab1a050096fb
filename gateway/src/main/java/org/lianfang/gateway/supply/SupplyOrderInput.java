package org.lianfang.gateway.supply;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.lianfang.gateway.resident.Channel;

/** An order as it is placed. */
@Description(
        "Give a household, or an address for anyone else (a gate, a test site, a person without a home here). lines win over text; both empty is BAD_INPUT.")
@Input("SupplyOrderInput")
public record SupplyOrderInput(
        @Id UUID id,
        @NonNull String communityCode,
        @Id UUID householdId,
        String address,
        String contactName,
        String contactPhone,
        @NonNull SupplyKind kind,
        @NonNull Channel channel,
        @DefaultValue("false") Boolean urgent,
        String text,
        @DefaultValue("[]") List<@NonNull OrderLineInput> lines,
        Instant neededBy) {}
