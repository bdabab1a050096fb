package org.lianfang.deploy.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/**
 * ID numbers that pass the check digit (GB 11643) and belong to nobody: no place has the region code 999999. One maker gives no
 * number twice.
 */
public final class IdNumbers {

    private static final String NOWHERE = "999999";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    private final Map<String, Integer> given = new HashMap<>();

    /** The next free number of a person born on this day; the parity of the last but one digit tells the gender. */
    String next(LocalDate born, boolean male) {
        String day = born.format(DateTimeFormatter.BASIC_ISO_DATE);
        int count = given.merge(day + male, 1, Integer::sum);
        return of(born, 2 * count + (male ? 1 : 0));
    }

    /** A number of a person born on this day, the same for the same order (0 to 999). */
    public static String of(LocalDate born, int order) {
        String digits = NOWHERE + born.format(DateTimeFormatter.BASIC_ISO_DATE) + String.format("%03d", order);
        return digits + checkDigit(digits);
    }

    static char checkDigit(String seventeenDigits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (seventeenDigits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length());
    }
}
