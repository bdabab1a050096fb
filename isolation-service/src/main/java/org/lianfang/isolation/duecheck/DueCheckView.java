package org.lianfang.isolation.duecheck;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lianfang.isolation.check.CheckSlot;
import org.lianfang.isolation.scoped.Row;

/** One person, one slot of one day. */
public record DueCheckView(
        UUID caseId,
        UUID householdId,
        UUID residentId,
        String communityCode,
        LocalDate on,
        CheckSlot slot,
        DueState state) {

    static DueCheckView of(Row row) {
        return new DueCheckView(
                row.id("case_id"),
                row.id("household_id"),
                row.id("resident_id"),
                row.text("community_code"),
                row.day("on_day"),
                row.constant("slot", CheckSlot.class),
                row.constant("state", DueState.class));
    }

    List<Object> key() {
        return List.of(communityCode, householdId, residentId, caseId, slot);
    }
}
