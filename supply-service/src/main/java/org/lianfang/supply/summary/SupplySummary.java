package org.lianfang.supply.summary;

import java.time.Instant;

/** Open and overdue orders of an area, as counted at {@code asOf}; each equals the list with the same name of filter. */
public record SupplySummary(String area, Instant asOf, int ordersOpen, int ordersOverdue, int medicineOpen) {}
