package org.lianfang.gateway.overview;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** Open orders of the area. */
@Description("open: not DONE, PART_DONE, CANNOT or CANCELLED. overdue: open and past dueAt.")
public record SupplySummary(
        @NonNull Instant asOf, int ordersOpen, int ordersOverdue, int medicineOpen, @Ignore String area) {}
