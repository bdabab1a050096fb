package org.lianfang.gateway.organisation;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** An organisation to list. */
@Input("OrganisationInput")
public record OrganisationInput(
        @Id UUID id,
        @NonNull String communityCode,
        @NonNull OrganisationKind kind,
        @NonNull String name,
        OrganisationContactInput contact) {}
