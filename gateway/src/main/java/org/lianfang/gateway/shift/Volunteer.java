package org.lianfang.gateway.shift;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** Who does duty. */
public record Volunteer(
        @Id @NonNull UUID id,
        @NonNull String name,
        @Description("For those who run the shift, where she gave one; null for others.") String phone) {}
