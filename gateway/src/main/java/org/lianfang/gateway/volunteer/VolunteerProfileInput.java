package org.lianfang.gateway.volunteer;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A profile as saved. */
@Description("Replaces the profile: what is left out is emptied.")
@Input("VolunteerProfileInput")
public record VolunteerProfileInput(
        String phone,
        @Nullable List<@NonNull Skill> skills,
        @Nullable List<@NonNull String> languages,
        @DefaultValue("true") Boolean shortNotice) {}
