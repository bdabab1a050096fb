package org.lianfang.platform.sheet;

/** Keeps a text from being run as a formula by the program that opens an export; read again, the guard goes. */
public final class Formulas {

    private static final String STARTS = "=+-@\t\r";
    private static final char GUARD = '\'';

    private Formulas() {}

    public static String guarded(String text) {
        boolean risky = !text.isEmpty() && (STARTS.indexOf(text.charAt(0)) >= 0 || isGuarded(text));
        return risky ? GUARD + text : text;
    }

    public static String unguarded(String text) {
        return isGuarded(text) ? text.substring(1) : text;
    }

    private static boolean isGuarded(String text) {
        return text.length() > 1
                && text.charAt(0) == GUARD
                && (STARTS.indexOf(text.charAt(1)) >= 0 || text.charAt(1) == GUARD);
    }
}
