package org.lianfang.gateway.leave;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** The leave that a person has left in a community. */
@Description("minutes: what is left, never below zero.")
public record LeaveAccount(
        @NonNull String communityCode, @Id @NonNull UUID volunteerId, @NonNull String name, int minutes) {}
