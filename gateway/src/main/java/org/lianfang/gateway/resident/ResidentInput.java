package org.lianfang.gateway.resident;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A person as saved. */
@Description("Left out for a new one: PRESENT, no care needs.")
@Input("ResidentInput")
public record ResidentInput(
        @Id UUID id,
        @Id @NonNull UUID householdId,
        @NonNull String name,
        String phone,
        String idNumber,
        Gender gender,
        Integer birthYear,
        String relation,
        String domicile,
        Presence presence,
        Channel contactBy,
        @Nullable List<@NonNull CareNeed> careNeeds,
        String note) {}
