package org.lianfang.isolation.rule;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.lianfang.isolation.IsolationProblem;
import org.lianfang.isolation.scoped.Statement;

/** Reads the rule that holds on a day. */
@Singleton
public class Rules {

    private static final String PERIOD =
            """
            select days from period_rule where reason = :reason and valid_from <= :day order by valid_from desc limit 1
            """;
    private static final String FEVER =
            """
            select temperature from fever_limit where valid_from <= :day order by valid_from desc limit 1
            """;

    /** Days after the last exposure, for an observation that starts on this day. */
    public Uni<Integer> periodDays(IsolationReason reason, LocalDate startsOn) {
        return Statement.of(PERIOD)
                .set("reason", reason)
                .set("day", startsOn)
                .first(row -> row.number("days"))
                .onItem()
                .ifNull()
                .failWith(() -> IsolationProblem.DATE_NOT_PLAUSIBLE.at("startsOn"));
    }

    /** The temperature in °C from which a check of this day is abnormal; days before the first rule follow the first. */
    public Uni<BigDecimal> feverLimit(LocalDate on) {
        return Statement.of(FEVER).set("day", on).first(row -> row.decimal("temperature"));
    }
}
