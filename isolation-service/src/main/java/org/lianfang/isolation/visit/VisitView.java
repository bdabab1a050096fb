package org.lianfang.isolation.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lianfang.isolation.check.Channel;
import org.lianfang.isolation.check.CheckSlot;
import org.lianfang.isolation.check.CheckView;
import org.lianfang.isolation.scoped.Row;
import org.lianfang.platform.identity.Ids;

/** A visit as the graph shows it, with its checks and the orders that its needs stand for. */
public record VisitView(
        UUID id,
        UUID householdId,
        String communityCode,
        LocalDate on,
        CheckSlot slot,
        Channel channel,
        VisitOutcome outcome,
        String recordedBy,
        List<CheckView> checks,
        List<NeedView> needs) {

    /** A need by its kind; the order has an id that follows from the visit and the position. */
    public record NeedView(int position, SupplyKind kind, UUID orderId) {

        static NeedView of(UUID visitId, Row row) {
            int position = row.number("position");
            return new NeedView(
                    position, row.constant("kind", SupplyKind.class), Ids.derived(visitId, "order", position));
        }
    }

    static VisitView of(Row row) {
        return new VisitView(
                row.id("id"),
                row.id("household_id"),
                row.text("community_code"),
                row.day("on_day"),
                row.constant("slot", CheckSlot.class),
                row.constant("channel", Channel.class),
                row.constant("outcome", VisitOutcome.class),
                row.text("recorded_by"),
                List.of(),
                List.of());
    }

    VisitView with(List<CheckView> itsChecks, List<NeedView> itsNeeds) {
        return new VisitView(
                id, householdId, communityCode, on, slot, channel, outcome, recordedBy, itsChecks, itsNeeds);
    }
}
