package org.lianfang.registry.secrecy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lianfang.registry.access.RegistryProblem;
import org.lianfang.registry.search.Words;

/** A citizen's ID number of 18 characters, whose check digit holds (GB 11643). */
public record IdNumber(String text) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final Pattern SHAPE = Pattern.compile("\\d{17}[\\dX]");
    private static final String CHECK_DIGITS = "10X98765432";

    /** Reads what someone typed; BAD_INPUT at this field where it is no ID number, never repeating it. */
    public static IdNumber parse(String typed, String field) {
        if (typed.indexOf('*') >= 0) throw RegistryProblem.MASKED_VALUE.at(field);
        return read(typed).orElseThrow(() -> RegistryProblem.ID_NUMBER_INVALID.at(field));
    }

    /** The number, where the text is one. */
    public static Optional<IdNumber> read(String typed) {
        String text = Words.tidy(typed).replace(" ", "").toUpperCase(Locale.ROOT);
        return SHAPE.matcher(text).matches() && checkDigit(text) == text.charAt(17) && isDay(text.substring(6, 14))
                ? Optional.of(new IdNumber(text))
                : Optional.empty();
    }

    public int birthYear() {
        return Integer.parseInt(text.substring(6, 10));
    }

    public LocalDate birthDay() {
        return day(text.substring(6, 14));
    }

    public boolean male() {
        return (text.charAt(16) - '0') % 2 == 1;
    }

    private static char checkDigit(String text) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) sum += (text.charAt(i) - '0') * WEIGHTS[i];
        return CHECK_DIGITS.charAt(sum % 11);
    }

    private static boolean isDay(String digits) {
        try {
            day(digits);
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static LocalDate day(String digits) {
        return LocalDate.of(
                Integer.parseInt(digits.substring(0, 4)),
                Integer.parseInt(digits.substring(4, 6)),
                Integer.parseInt(digits.substring(6)));
    }

    @Override
    public String toString() {
        return "IdNumber[" + Masks.idNumber(text) + "]";
    }
}
