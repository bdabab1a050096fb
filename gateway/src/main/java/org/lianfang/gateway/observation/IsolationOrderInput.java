package org.lianfang.gateway.observation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Which doors to observe, why and from when. */
@Description(
        "Any mix of buildings, units and households of one community, less the exceptions. Persons who are AWAY are not observed. days only lengthens the rule's period.")
@Input("IsolationOrderInput")
public record IsolationOrderInput(
        @Id UUID id,
        @NonNull String communityCode,
        @Id @DefaultValue("[]") List<@NonNull UUID> buildingIds,
        @Id @DefaultValue("[]") List<@NonNull UUID> unitIds,
        @Id @DefaultValue("[]") List<@NonNull UUID> householdIds,
        @Id @DefaultValue("[]") List<@NonNull UUID> exceptHouseholdIds,
        @Id @DefaultValue("[]") List<@NonNull UUID> exceptResidentIds,
        @NonNull IsolationReason reason,
        @NonNull LocalDate exposedOn,
        @NonNull LocalDate startsOn,
        Integer days,
        String note) {}
