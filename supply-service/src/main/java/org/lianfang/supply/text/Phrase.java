package org.lianfang.supply.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A pattern tried at one place of a text. The patterns hold no open repetition, so each try takes bounded time. */
final class Phrase {

    /** A number inside a phrase. */
    static final String NUMBER = "(?:\\d{1,3}(?:\\.\\d)?(?:[-~到]\\d{1,3})?|[一二两三四五六七八九十半几]{1,4})";

    /** The words end here. */
    static final String EDGE = "(?=$|[^\\p{L}\\p{Nd}])";

    private final Pattern pattern;

    private Phrase(Pattern pattern) {
        this.pattern = pattern;
    }

    static Phrase of(String regex) {
        return new Phrase(Pattern.compile(regex));
    }

    /** The match that starts at {@code from}, or null. */
    Matcher at(String text, int from) {
        Matcher matcher = pattern.matcher(text);
        matcher.region(from, text.length());
        matcher.useTransparentBounds(true);
        matcher.useAnchoringBounds(false);
        return matcher.lookingAt() ? matcher : null;
    }

    /** Where the match that starts at {@code from} ends, or {@code from}. */
    int endAt(String text, int from) {
        Matcher matcher = at(text, from);
        return matcher == null ? from : matcher.end();
    }
}
