package org.lianfang.isolation.summary;

import java.time.Instant;
import org.lianfang.isolation.scoped.Row;

/**
 * The numbers of one area.
 *
 * @param checksDueToday person × slot, both of today's slots, done or not
 * @param abnormalToday persons with an abnormal check of today, handled or not
 * @param releasesDue cases whose last day is today or past, not yet released
 */
public record SummaryView(
        String area,
        Instant asOf,
        int householdsObserved,
        int personsObserved,
        int checksDueToday,
        int checksDoneToday,
        int checksMissingToday,
        int abnormalToday,
        int abnormalUnhandled,
        int releasesDue) {

    static SummaryView of(Row row, Instant asOf) {
        return new SummaryView(
                row.text("area"),
                asOf,
                row.number("households_observed"),
                row.number("persons_observed"),
                row.number("checks_due"),
                row.number("checks_done"),
                row.number("checks_missing"),
                row.number("abnormal_today"),
                row.number("abnormal_unhandled"),
                row.number("releases_due"));
    }
}
