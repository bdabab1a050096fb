package org.lianfang.gateway.place;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A housing estate (小区). */
@Description("managed: run by a property company.")
public record Estate(@Id @NonNull UUID id, @NonNull String name, boolean managed, @Ignore String communityCode) {}
