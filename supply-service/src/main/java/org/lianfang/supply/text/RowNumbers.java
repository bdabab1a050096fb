package org.lianfang.supply.text;

import org.lianfang.supply.text.Numerals.Numeral;

/** Numbers and letters that count the rows of a list: 1. 2、 一、 (1) 第一 A. */
final class RowNumbers {

    private static final int MOST_ROWS = 99;

    private RowNumbers() {}

    /** The row's number, if nothing but one stands between the two places, or 0. */
    static int valueOf(String t, int from, int to) {
        Numeral number = Numerals.at(t, from);
        return number != null && number.end() == to && isCount(number) ? (int) number.value() : 0;
    }

    /** Nothing but the number expected, with its sign, stands there: 2. 3、 */
    static boolean isNext(String t, int from, int expected) {
        if (letterEndAt(t, from, expected) > from) {
            return true;
        }
        Numeral number = Numerals.at(t, from);
        return number != null
                && number.value() == expected
                && number.end() < t.length()
                && "、.)".indexOf(t.charAt(number.end())) >= 0;
    }

    /** Where the number of the row {@code expected} ends, or {@code from}. */
    static int endAt(String t, int from, int expected) {
        int letter = letterEndAt(t, from, expected);
        if (letter > from) {
            return letter;
        }
        boolean ordinal = t.charAt(from) == '第';
        Numeral number = Numerals.at(t, ordinal ? from + 1 : from);
        if (number == null || !isCount(number)) {
            return from; // 1.5斤面粉 is one and a half
        }
        int end = number.end();
        char sign = end < t.length() ? t.charAt(end) : '\n';
        if (ordinal) {
            return "个样种,、:.".indexOf(sign) >= 0 ? end + 1 : end;
        }
        if ("、.)".indexOf(sign) >= 0 || sign == ':' && end + 1 < t.length()) {
            return end + 1;
        }
        // "1 面粉5斤" counts rows where the rows count up from one
        boolean spaced = sign == ' '
                && number.value() == expected
                && Letters.isDigit(t.charAt(from))
                && Units.at(t, end + 1) == null;
        return spaced && !Letters.isEdge(t, end + 1) && Character.isLetter(t.charAt(end + 1)) ? end + 1 : from;
    }

    /** Where the letter of the row {@code expected} ends with its sign (A. b、), or {@code from}; A、B套餐 counts no rows. */
    private static int letterEndAt(String t, int from, int expected) {
        boolean counts = expected <= 26 && Character.toUpperCase(t.charAt(from)) == 'A' + expected - 1;
        int behind = from + 2;
        return counts
                        && behind < t.length()
                        && ".、:)".indexOf(t.charAt(from + 1)) >= 0
                        && (t.charAt(behind) == ' ' || Character.isIdeographic(t.codePointAt(behind)))
                ? behind
                : from;
    }

    private static boolean isCount(Numeral number) {
        return !number.rough()
                && number.value() == Math.rint(number.value())
                && number.value() >= 1
                && number.value() <= MOST_ROWS;
    }
}
