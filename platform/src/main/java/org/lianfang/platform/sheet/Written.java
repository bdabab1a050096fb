package org.lianfang.platform.sheet;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;

/**
 * What stands in a cell, and what the program has made of what was typed: a number has lost the digits beyond the fifteenth, a day
 * has lost its text.
 */
public record Written(String text, Kind kind) {

    /** What the program took it for. */
    public enum Kind {
        TEXT,
        NUMBER,
        DAY
    }

    /** More than any number of Excel has; 1E999999999 written out would fill the memory. */
    private static final int MOST_DIGITS = 1000;

    // Those that Excel does not write out, the Chinese ones among them.
    private static final Set<Integer> DAYS = Set.of(
            14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54,
            55, 56, 57, 58);
    // In quotes, in brackets, behind a backslash, an underline or a star stands what is only shown.
    private static final Pattern SHOWN_ONLY = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|[\\\\_*].|General");
    private static final Pattern DAY_LETTER = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);

    public static Written text(String text) {
        return new Written(text, Kind.TEXT);
    }

    static Written of(Cell cell) {
        if (cell == null) return text(null);
        // A formula has what it came to.
        if (!(cell.getValue() instanceof BigDecimal number)) return text(cell.getRawValue());
        if (Math.abs((long) number.scale()) + number.precision() > MOST_DIGITS)
            throw SheetRefused.because(SheetRefused.Why.UNREADABLE);
        return new Written(plain(number), isDay(cell) ? Kind.DAY : Kind.NUMBER);
    }

    /** As it would be read aloud: a phone or a room that Excel took for a number has no decimals and no exponent. */
    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static boolean isDay(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id == null) return false;
        if (DAYS.contains(id)) return true;
        String format = cell.getDataFormatString();
        return format != null
                && DAY_LETTER.matcher(SHOWN_ONLY.matcher(format).replaceAll("")).find();
    }

    @Override
    public String toString() {
        // A record would print the person.
        return "Written[" + kind + "]";
    }
}
