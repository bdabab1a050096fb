package org.lianfang.supply.placing;

/** Text of a form: blank means not given. */
final class Given {

    private Given() {}

    static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The first that was given. */
    static String first(String text, String otherwise) {
        String given = orNull(text);
        return given != null ? given : otherwise;
    }
}
