package org.lianfang.volunteer.leave;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.lianfang.volunteer.Columns;

/**
 * One entry of the ledger of compensatory leave.
 *
 * @param minutes added to the balance; below zero where they are taken from it
 * @param day the rest day on which they were served, or the day of the leave
 * @param bookingId the duty that earned them, or null
 * @param counters the entry that is taken back, or null
 * @param countered whether this one has been taken back
 */
public record LeaveEntry(
        UUID id,
        String communityCode,
        UUID volunteerId,
        LeaveKind kind,
        int minutes,
        LocalDate day,
        UUID bookingId,
        UUID counters,
        boolean countered,
        String reason,
        Instant madeAt) {

    static final String COLUMNS =
            """
            select e.id, e.community_code, e.volunteer_id, e.kind, e.minutes, cast(e.day as text) as day, e.booking_id, e.counters,
                   exists (select from leave_entry c where c.counters = e.id) as countered, e.reason, e.made_at
            from leave_entry e
            """;

    static LeaveEntry of(Tuple row) {
        return new LeaveEntry(
                row.get("id", UUID.class),
                row.get("community_code", String.class),
                row.get("volunteer_id", UUID.class),
                LeaveKind.valueOf(row.get("kind", String.class)),
                row.get("minutes", Integer.class),
                LocalDate.parse(row.get("day", String.class)),
                row.get("booking_id", UUID.class),
                row.get("counters", UUID.class),
                row.get("countered", Boolean.class),
                row.get("reason", String.class),
                Columns.instant(row, "made_at"));
    }
}
