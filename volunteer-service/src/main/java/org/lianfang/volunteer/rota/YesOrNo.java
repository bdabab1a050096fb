package org.lianfang.volunteer.rota;

import java.util.Locale;
import java.util.Set;

/** A cell that says yes or no; empty is no. */
final class YesOrNo {

    private static final Set<String> YES = Set.of("是", "yes", "y", "true", "1");
    private static final Set<String> NO = Set.of("否", "no", "n", "false", "0");

    private YesOrNo() {}

    static String written(boolean yes) {
        return yes ? "是" : null;
    }

    /** Null where it says neither. */
    static Boolean read(String text) {
        String word = text == null ? "no" : text.toLowerCase(Locale.ROOT);
        if (YES.contains(word)) return true;
        return NO.contains(word) ? Boolean.FALSE : null;
    }
}
