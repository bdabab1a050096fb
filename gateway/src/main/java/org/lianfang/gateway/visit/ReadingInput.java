package org.lianfang.gateway.visit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.lianfang.gateway.check.Symptom;

/** One person's reading. */
@Description("temperature in °C, 34.0 to 43.0, one decimal; left out where none could be taken.")
@Input("ReadingInput")
public record ReadingInput(
        @Id @NonNull UUID residentId,
        Double temperature,
        @DefaultValue("[]") List<@NonNull Symptom> symptoms,
        Instant measuredAt) {}
