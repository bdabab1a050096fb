package org.lianfang.gateway.organisation;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** An organisation that sends people. */
@Description("contact: null while nobody is named; then nobody books for it.")
public record Organisation(
        @Id @NonNull UUID id,
        @NonNull OrganisationKind kind,
        @NonNull String name,
        OrganisationContact contact,
        @Ignore String communityCode) {}
