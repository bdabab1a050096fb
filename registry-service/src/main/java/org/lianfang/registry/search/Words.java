package org.lianfang.registry.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes what was stored and what is typed alike: half-width, lower case, one word for a building. */
public final class Words {

    private static final int MOST = 4;
    private static final int LONGEST = 40;
    // The last character of Unicode: every text that starts with a word sorts before the word followed by it.
    private static final String LAST = Character.toString(0x10FFFF);

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");

    private Words() {}

    /** Full-width forms made half-width, blanks at the ends dropped and inner ones made single, control characters counting as blanks; null stays null. */
    public static String tidy(String text) {
        if (text == null || isTidy(text)) return text;
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip();
    }

    /** Nearly every cell of a roster is: printed ASCII without a blank, and Chinese characters that have one form only. */
    private static boolean isTidy(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            boolean plain = each > ' ' && each < '\u007f' || each >= '\u4e00' && each <= '\u9fff';
            if (!plain) return false;
        }
        return true;
    }

    /** As tokens are stored. */
    public static String token(String text) {
        String plain = tidy(text).toLowerCase(Locale.ROOT).replace(" ", "");
        plain = plain.replace("号楼", "栋").replace("幢", "栋");
        return plain.endsWith("室") ? plain.substring(0, plain.length() - 1) : plain;
    }

    /** The words typed into a search box; each of them must be found. */
    static List<String> typed(String text) {
        return Arrays.stream(tidy(text).split(" "))
                .map(Words::token)
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() > LONGEST ? word.substring(0, LONGEST) : word)
                .limit(MOST)
                .toList();
    }

    /** The end of the range of tokens that start with this word. */
    static String endOf(String word) {
        return word + LAST;
    }
}
