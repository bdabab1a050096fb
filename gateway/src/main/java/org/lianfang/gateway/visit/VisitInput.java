package org.lianfang.gateway.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.lianfang.gateway.check.CheckSlot;
import org.lianfang.gateway.resident.Channel;

/** One visit as the worker sends it. */
@Description("slot left out: an extra measurement. readings may be empty where nobody was met.")
@Input("VisitInput")
public record VisitInput(
        @Id UUID id,
        @Id @NonNull UUID householdId,
        @DefaultValue("VISIT") Channel channel,
        @DefaultValue("DONE") VisitOutcome outcome,
        @NonNull LocalDate on,
        CheckSlot slot,
        @NonNull List<@NonNull ReadingInput> readings,
        @DefaultValue("[]") List<@NonNull NeedInput> needs) {}
