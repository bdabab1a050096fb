package org.lianfang.gateway.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.lianfang.gateway.check.CheckSlot;
import org.lianfang.gateway.check.HealthCheck;
import org.lianfang.gateway.resident.Channel;
import org.lianfang.gateway.supply.SupplyOrder;
import org.lianfang.platform.problem.Problem;

/** One visit at a door, with its checks and needs. */
@Description(
        "An order is null where supply-service was away: send the same visit again to complete it. checks is null for roles that may not see health. isolation-service keeps the kinds of the needs, never their texts.")
public record Visit(
        @Id @NonNull UUID id,
        @NonNull LocalDate on,
        CheckSlot slot,
        @NonNull Channel channel,
        @NonNull VisitOutcome outcome,
        @NonNull String recordedBy,
        List<@NonNull HealthCheck> checks,
        @NonNull List<@NonNull NeedResult> needs,
        @Ignore UUID householdId,
        @Ignore String communityCode) {

    /** The same visit with the orders that its needs became. */
    Visit with(List<SupplyOrder> orders) {
        Map<UUID, SupplyOrder> byId = orders.stream().collect(Collectors.toMap(SupplyOrder::id, order -> order));
        return withNeeds(need -> need.placedAs(byId.get(need.orderId())));
    }

    /** The same visit, its needs named as missing and why. */
    Visit without(Problem reason) {
        return withNeeds(need -> need.missing(reason));
    }

    private Visit withNeeds(UnaryOperator<NeedResult> change) {
        return new Visit(
                id,
                on,
                slot,
                channel,
                outcome,
                recordedBy,
                checks,
                needs.stream().map(change).toList(),
                householdId,
                communityCode);
    }
}
