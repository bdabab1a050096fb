package org.lianfang.supply.duedate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.lianfang.platform.time.ChinaTime;

/**
 * Until when an order of some kind is due.
 *
 * @param kind null: every kind without a rule of its own
 * @param within null: no limit in hours
 * @param sameDay by the end of the day of asking
 * @param runsOut sooner, where what is in the house runs out sooner
 */
record DueRule(LocalDate validFrom, String kind, boolean urgent, Duration within, boolean sameDay, boolean runsOut) {

    boolean appliesTo(String wanted, boolean wantedUrgently, LocalDate today) {
        return urgent == wantedUrgently && (kind == null || kind.equals(wanted)) && !validFrom.isAfter(today);
    }

    Instant due(Instant asked, Integer daysLeft) {
        LocalDate today = ChinaTime.dayOf(asked);
        Instant due = within == null ? endOf(today) : asked.plus(within);
        if (sameDay) due = sooner(due, endOf(today));
        if (runsOut && daysLeft != null) due = sooner(due, endOf(today.plusDays(daysLeft)));
        return due;
    }

    private static Instant sooner(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    // The last second still belongs to the day: what is due then is due that day, wherever it is shown.
    private static Instant endOf(LocalDate day) {
        return ChinaTime.startOf(day.plusDays(1)).minusSeconds(1);
    }
}
