package org.lianfang.gateway.organisation;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** Who books for an organisation. */
public record OrganisationContact(@Id @NonNull UUID volunteerId, @NonNull String name, String phone) {}
