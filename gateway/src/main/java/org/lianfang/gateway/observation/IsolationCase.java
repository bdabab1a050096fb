package org.lianfang.gateway.observation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A household under home observation (居家医学观察). */
@Description("A household under home observation (居家医学观察). Its dates are the latest of its persons'.")
public record IsolationCase(
        @Id @NonNull UUID id,
        @NonNull ObservationStatus status,
        @NonNull IsolationReason reason,
        @Description("The last exposure: day 0.") @NonNull LocalDate exposedOn,
        @NonNull LocalDate startsOn,
        @Description("The last day: exposedOn + periodDays.") @NonNull LocalDate endsOn,
        int periodDays,
        @Description("Days since exposedOn; null before startsOn and once ended.") Integer dayNumber,
        @NonNull List<@NonNull ObservedPerson> persons,
        @Ignore String communityCode,
        @Ignore UUID householdId) {}
