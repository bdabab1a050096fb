package org.lianfang.supply.text;

/** Characters and their classes. Folding keeps the length, so that positions hold in the original too. */
final class Letters {

    private static final String BREAKS = "\n\r\u2028\u2029。;；!！?？、,，·•●○■□◆★☆▪►→|\\`^_={}<>#@√✓✔☑…\"";
    private static final String STRONG = "\n\r\u2028\u2029。;!?";
    private static final String QUIET = "“”‘’'「」『』《》〈〉\u200B\u200C\u200D\uFE0E\uFE0F\uFEFF";

    private Letters() {}

    /** Full-width letters, digits and signs become half-width, all times signs *, all brackets round. */
    static String fold(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = fold(folded[i]);
        }
        return new String(folded);
    }

    private static char fold(char c) {
        if (c >= '！' && c <= '～') {
            return fold((char) (c - '！' + '!'));
        }
        return switch (c) {
            case '[', '【', '〔', '﹙' -> '(';
            case ']', '】', '〕', '﹚' -> ')';
            case '×', '✕', '✖', '╳' -> '*';
            case '—', '–', '‐', '−' -> '-';
            case '∶' -> ':';
            case '兩' -> '两';
            default -> Character.isWhitespace(c) && STRONG.indexOf(c) < 0 || Character.isSpaceChar(c) ? ' ' : c;
        };
    }

    static boolean isBreak(String t, int i) {
        char c = t.charAt(i);
        return BREAKS.indexOf(c) >= 0 || !isQuiet(c) && isOrnament(t.codePointAt(i));
    }

    /** A sentence or list row ends here, not only a member of a list. */
    static boolean isStrong(char c) {
        return STRONG.indexOf(c) >= 0;
    }

    /** Stands inside a word without ending it: quotation marks, invisible joiners. */
    static boolean isQuiet(char c) {
        return QUIET.indexOf(c) >= 0;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    static boolean isLatinWord(String word) {
        return !word.isEmpty() && word.chars().allMatch(c -> isLatin((char) c) || isDigit((char) c));
    }

    /** Nothing of a word stands at this place: the end, a sign or a space. */
    static boolean isEdge(String t, int i) {
        return i >= t.length() || !isWordSign(t.codePointAt(i)) && !isQuiet(t.charAt(i));
    }

    static boolean isWordSign(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || isThing(codePoint);
    }

    /** ①…⑳, ⑴…⒇, ⒈…⒛, ❶…❿, ㈠…㈩: numbers that only ever count list rows. */
    static boolean isRowNumber(char c) {
        return c >= '①' && c <= '⒛' || c >= '❶' && c <= '❿' || c >= '㈠' && c <= '㈩';
    }

    /** Where the digit in a box that starts at {@code i} ends (1️⃣: a digit, a joiner and the box), or {@code i}. */
    static int keycapEnd(String t, int i) {
        int box = t.startsWith("\uFE0F", i + 1) ? i + 2 : i + 1;
        return isDigit(t.charAt(i)) && t.startsWith("\u20E3", box) ? box + 1 : i;
    }

    /** Pictures that people write instead of a word: 🍎5个, 🥚一板. */
    static boolean isThing(int codePoint) {
        return codePoint >= 0x1F32D && codePoint <= 0x1F37F
                || codePoint >= 0x1F950 && codePoint <= 0x1F96F
                || codePoint >= 0x1F9C0 && codePoint <= 0x1F9CB
                || codePoint == 0x1F48A
                || codePoint == 0x1F9FB
                || codePoint == 0x1F9FC;
    }

    /** A word without quotation marks and, where words remain, without pictures. */
    static String clean(String word) {
        StringBuilder letters = new StringBuilder();
        StringBuilder things = new StringBuilder();
        word.codePoints().filter(c -> c > 0xFFFF || !isQuiet((char) c)).forEach(c -> (isThing(c) ? things : letters)
                .appendCodePoint(c));
        String spoken = letters.toString().strip();
        return spoken.isEmpty() ? things.toString() : spoken;
    }

    private static boolean isOrnament(int codePoint) {
        if (isThing(codePoint) || codePoint == '°' || codePoint == '℃' || codePoint == '+' || codePoint == '*') {
            return false;
        }
        int type = Character.getType(codePoint);
        return type == Character.OTHER_SYMBOL || type == Character.CONTROL && codePoint != '\t';
    }
}
