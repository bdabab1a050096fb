package org.lianfang.gateway.check;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A check that a day asks for: one person, one slot. */
@Description("One person, one slot of one day.")
public record DueCheck(
        @Id @NonNull UUID caseId,
        @Id @NonNull UUID residentId,
        @NonNull LocalDate on,
        @NonNull CheckSlot slot,
        @NonNull DueState state,
        @Ignore UUID householdId,
        @Ignore String communityCode) {}
