package org.lianfang.supply.duedate;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.lianfang.platform.time.ChinaTime;

/** The rules in force, read from data with each write, so that a new one needs no restart (design, rule 12). */
@Singleton
public class DueRules {

    private static final String RULES =
            "select valid_from, kind, urgent, within_hours, same_day, runs_out from due_rule";

    /** The rules as they stood in the open transaction. */
    public record InForce(List<DueRule> rules) {

        /** @param daysLeft of the line that runs out first; null where none said so */
        public Instant due(String kind, boolean urgent, Integer daysLeft, Instant asked) {
            LocalDate today = ChinaTime.dayOf(asked);
            return rules.stream()
                    .filter(rule -> rule.appliesTo(kind, urgent, today))
                    .max(Comparator.comparing((DueRule rule) -> rule.kind() != null)
                            .thenComparing(DueRule::validFrom))
                    .map(rule -> rule.due(asked, daysLeft))
                    .orElseThrow(() -> new IllegalStateException("due_rule holds no rule for every kind"));
        }
    }

    public Uni<InForce> inForce() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(RULES, Tuple.class).getResultList())
                .map(rows -> new InForce(rows.stream().map(DueRules::rule).toList()));
    }

    private static DueRule rule(Tuple row) {
        Integer hours = row.get(3, Integer.class);
        return new DueRule(
                row.get(0, LocalDate.class),
                row.get(1, String.class),
                row.get(2, Boolean.class),
                hours == null ? null : Duration.ofHours(hours),
                row.get(4, Boolean.class),
                row.get(5, Boolean.class));
    }
}
