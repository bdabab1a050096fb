package org.lianfang.platform.secrecy;

import java.util.regex.Pattern;

/** The shape of phone and ID numbers in words that people wrote freely, whatever the digits are grouped by. */
public final class PersonalNumbers {

    // What may be one: any long row of digits, or one grouped as phones are; 12-3-1203 stays the door that it is.
    private static final Pattern POSSIBLE =
            Pattern.compile("\\p{Nd}{7,}[Xx]?|(?<!\\p{Nd})(?<!\\p{Nd}[\\-.—])[1１](?:[\\s\\-.—]?\\p{Nd}){10}"
                    + "|\\p{Nd}{3,4}(?:[\\s\\-.—]\\p{Nd}{4}){2}|\\p{Nd}{3,4}[\\s\\-.—]\\p{Nd}{7,8}");

    // What is one: a mobile phone (1, then 3 to 9, eleven digits) or an ID number (eighteen, the last may be X).
    private static final Pattern CERTAIN = Pattern.compile(
            "(?<!\\p{Nd})(?:(?:\\+?86[\\s\\-]?)?[1１][3-9３-９]\\p{Nd}[\\s\\-.—]?\\p{Nd}{4}[\\s\\-.—]?\\p{Nd}{4}"
                    + "|\\p{Nd}{6}[\\s\\-]?\\p{Nd}{8}[\\s\\-]?\\p{Nd}{3}[\\p{Nd}XxＸｘ])(?!\\p{Nd})");

    private PersonalNumbers() {}

    /** The words with everything hidden that may be a number of a person; null stays null. */
    public static String hide(String words) {
        return words == null ? null : POSSIBLE.matcher(words).replaceAll("****");
    }

    /** Whether the words hold a mobile phone or an ID number. Other long numbers, as of a document, are none. */
    public static boolean areIn(String words) {
        return CERTAIN.matcher(words).find();
    }
}
