package org.lianfang.isolation.observation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.lianfang.isolation.scoped.Statement;

/**
 * Which cases of a list are meant.
 *
 * @param statuses none or null: all
 * @param releaseDue the last day is today or past and nobody has released yet; null: either
 */
record CaseFilter(List<ObservationStatus> statuses, Boolean releaseDue) {

    private static final String DUE = "(c.ended is null and c.ends_on <= :today)";

    /** The condition on the table {@code isolation_case c}; true where nothing is narrowed. */
    String sql() {
        String due = releaseDue == null ? "true" : releaseDue ? DUE : "not " + DUE;
        return in("c") + " and " + due;
    }

    /** The condition on a case or on a person of one, who has a status of the own: the two tables write it alike. */
    String in(String alias) {
        if (statuses == null || statuses.isEmpty()) return "true";
        return statuses.stream()
                .distinct()
                .map(status -> one(status).replace("?", alias))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    Statement bind(Statement statement, LocalDate today) {
        boolean dated = releaseDue != null
                || (statuses != null
                        && (statuses.contains(ObservationStatus.PLANNED)
                                || statuses.contains(ObservationStatus.OBSERVING)));
        return dated ? statement.set("today", today) : statement;
    }

    private static String one(ObservationStatus status) {
        return switch (status) {
            case PLANNED -> "(?.ended is null and ?.starts_on > :today)";
            case OBSERVING -> "(?.ended is null and ?.starts_on <= :today)";
            case RELEASED, TRANSFERRED, CANCELLED -> "?.ended = '" + status.name() + "'";
        };
    }
}
