package org.lianfang.volunteer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Reads the words of a query. What cannot be read is BAD_INPUT with the field's name; the framework would answer NOT_FOUND. */
public final class Input {

    private static final Pattern AREA = Pattern.compile("\\d{0,12}");
    // Outside these the database's own calendar ends.
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private Input() {}

    /** An area to narrow to, or null for none. */
    public static String area(String text) {
        if (text != null && !AREA.matcher(text).matches()) throw VolunteerProblem.NOT_AN_AREA.at("area");
        return text;
    }

    public static LocalDate day(String field, String text) {
        if (text == null) return null;
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.isBefore(FIRST) || day.isAfter(LAST)) throw VolunteerProblem.NOT_A_DAY.at(field);
            return day;
        } catch (DateTimeParseException notADay) {
            throw VolunteerProblem.NOT_A_DAY.at(field);
        }
    }

    public static Instant instant(String field, String text) {
        if (text == null) return null;
        try {
            return bounded(field, Instant.parse(text));
        } catch (DateTimeParseException notAnInstant) {
            throw VolunteerProblem.NOT_AN_INSTANT.at(field);
        }
    }

    public static Instant bounded(String field, Instant at) {
        if (at != null && (at.isBefore(EARLIEST) || at.isAfter(LATEST)))
            throw VolunteerProblem.NOT_AN_INSTANT.at(field);
        return at;
    }
}
