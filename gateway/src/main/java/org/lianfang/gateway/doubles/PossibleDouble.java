package org.lianfang.gateway.doubles;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** Two people of one community who may be one. */
@Description("resident came later than other.")
public record PossibleDouble(
        @Id @NonNull UUID id,
        @NonNull List<@NonNull DoubleReason> reasons,
        @NonNull Instant foundAt,
        DoubleDecision decision,
        @Ignore UUID residentId,
        @Ignore UUID otherId,
        @Ignore String communityCode) {}
