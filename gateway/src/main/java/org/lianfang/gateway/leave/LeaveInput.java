package org.lianfang.gateway.leave;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Leave that someone takes. */
@Input("LeaveInput")
public record LeaveInput(
        @Id UUID id,
        @NonNull String communityCode,
        @Id @NonNull UUID volunteerId,
        @NonNull LocalDate day,
        int minutes,
        String reason) {}
