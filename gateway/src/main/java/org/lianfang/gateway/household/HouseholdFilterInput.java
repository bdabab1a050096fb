package org.lianfang.gateway.household;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

/** Narrows a list of households. */
@Description(
        "area: a division code or a prefix of one; it narrows the viewer's own area and never widens it. text searches only what the viewer sees in clear.")
@Input("HouseholdFilterInput")
public record HouseholdFilterInput(String area, String text, @Id UUID estateId, @Id UUID buildingId, @Id UUID unitId) {}
