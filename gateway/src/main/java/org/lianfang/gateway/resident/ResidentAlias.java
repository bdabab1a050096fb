package org.lianfang.gateway.resident;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A file that was merged into another. */
@Description("Records made before the merge still carry this id.")
public record ResidentAlias(@Id @NonNull UUID id, @Ignore UUID householdId) {}
