package org.lianfang.gateway.roster;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.lianfang.gateway.doubles.DoubleReason;

/** A row that asks for a look. */
public record RosterRow(
        @Description("As the program shows it beside the row.") int number,
        @NonNull RowVerdict verdict,
        @NonNull List<@NonNull DoubleReason> reasons,
        @NonNull List<@NonNull RosterFault> faults,
        @Ignore UUID residentId,
        @Ignore List<UUID> doubles) {}
