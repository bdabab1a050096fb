package org.lianfang.gateway.organisation;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Who is to book for an organisation. */
@Description("volunteerId: of a login that books shifts, as its own profile and every roll call show it.")
@Input("OrganisationContactInput")
public record OrganisationContactInput(@Id @NonNull UUID volunteerId, @NonNull String name, String phone) {}
