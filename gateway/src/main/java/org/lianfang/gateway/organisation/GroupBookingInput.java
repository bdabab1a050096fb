package org.lianfang.gateway.organisation;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Places of one shift for a list of people. */
@Input("GroupBookingInput")
public record GroupBookingInput(
        @Id UUID id, @Id @NonNull UUID shiftId, @NonNull List<@NonNull ListedPersonInput> people) {}
