package org.lianfang.registry.doubles;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lianfang.registry.roster.DoubleReason;

/** Two people of one community who may be one. */
@Schema(name = "PossibleDouble")
public record DoubleView(
        UUID id,
        String communityCode,
        @Schema(description = "The one that came later.") UUID residentId,
        UUID otherId,
        List<DoubleReason> reasons,
        Instant foundAt,
        @Schema(description = "Null until someone decided.") Decision decision) {

    /** What a person decided. */
    public enum Decision {
        MERGED,
        APART
    }
}
