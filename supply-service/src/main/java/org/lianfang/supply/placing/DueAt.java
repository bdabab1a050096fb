package org.lianfang.supply.placing;

import java.time.Duration;
import java.time.Instant;
import org.lianfang.supply.SupplyProblem;

/** What an order itself may say about when it is needed. */
final class DueAt {

    // A paper may be noted down days after it was written; more than that is a mistyped date.
    private static final Duration PAST = Duration.ofDays(7);
    private static final Duration AHEAD = Duration.ofDays(366);

    private DueAt() {}

    static void check(Instant neededBy, Instant now) {
        if (neededBy == null) return;
        if (neededBy.isBefore(now.minus(PAST))) throw SupplyProblem.NEEDED_TOO_LONG_AGO.at("neededBy");
        if (neededBy.isAfter(now.plus(AHEAD))) throw SupplyProblem.NEEDED_TOO_FAR_AHEAD.at("neededBy");
    }
}
