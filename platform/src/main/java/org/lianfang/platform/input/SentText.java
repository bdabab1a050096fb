package org.lianfang.platform.input;

/** What can be said about a text before anyone knows what it means. */
public final class SentText {

    // Fillers that are letters by their class and show nothing: Hangul, Braille.
    private static final String FILLERS = "\u115f\u1160\u3164\uffa0\u2800\u034f";

    private SentText() {}

    /** Whether it holds NUL or half of a character: no database keeps these and no address can carry them. */
    public static boolean isBroken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == 0 || Character.isLowSurrogate(each)) return true;
            if (!Character.isHighSurrogate(each)) continue;
            if (++i == text.length() || !Character.isLowSurrogate(text.charAt(i))) return true;
        }
        return false;
    }

    /** Whether nothing of it can be seen: spaces of every kind, zero-width characters, controls; also the empty text. */
    public static boolean isInvisible(String text) {
        return text.codePoints().allMatch(SentText::isInvisible);
    }

    private static boolean isInvisible(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT
                || Character.getType(character) == Character.CONTROL
                || (character >= 0xfe00 && character <= 0xfe0f)
                || FILLERS.indexOf(character) >= 0;
    }
}
