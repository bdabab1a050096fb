package org.lianfang.gateway.volunteer;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** A volunteer's own profile. */
@Description("shortNotice: ready to be called in the last hours.")
public record VolunteerProfile(
        @Id @NonNull UUID id,
        @NonNull String name,
        String phone,
        @NonNull List<@NonNull Skill> skills,
        @NonNull List<@NonNull String> languages,
        boolean shortNotice) {}
