package org.lianfang.registry.roster;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row of a roster that asks for a look; its values are not repeated. */
@Schema(name = "RosterRow")
public record RosterRowView(
        @Schema(description = "As the program shows it beside the row.") int number,
        RowVerdict verdict,
        @Schema(description = "The person that would change; null for a new one.") UUID residentId,
        @Schema(description = "Those who may be the same person.") List<UUID> doubles,
        List<DoubleReason> reasons,
        List<Fault> faults) {

    /** @param column by its heading, {@code reason} in Chinese and English */
    @Schema(name = "RosterFault")
    public record Fault(String column, String problem, String reason) {}
}
