package org.lianfang.gateway.resident;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Narrows a list of people. */
@Description("People who MOVED_OUT are in no list and no count unless presence asks for them.")
@Input("ResidentFilterInput")
public record ResidentFilterInput(
        String area, String text, @Nullable List<@NonNull CareNeed> careNeeds, Presence presence) {}
