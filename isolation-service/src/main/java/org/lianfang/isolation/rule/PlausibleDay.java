package org.lianfang.isolation.rule;

import java.time.LocalDate;
import org.lianfang.isolation.IsolationProblem;

/** Keeps years that nobody meant out of dates: a typing slip must not lock a door for a century. */
public final class PlausibleDay {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private PlausibleDay() {}

    /** @param field the input that is named where the day is refused */
    public static void require(LocalDate day, String field) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR))
            throw IsolationProblem.DATE_NOT_PLAUSIBLE.at(field);
    }
}
