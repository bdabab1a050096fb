package org.lianfang.supply.recipient;

import java.util.regex.Pattern;

/** 王*芳, 138****1234: what shows of a person where a role sees no more (design, section 4). */
final class Masking {

    private static final int SHORT = 7;

    // Seven digits or more, however they are grouped: a phone or an ID number that somebody wrote into an item.
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}(?:[ \\-]?\\p{Nd}){6,}[Xx]?");

    private Masking() {}

    static String name(String name) {
        if (name == null || name.isEmpty()) return name;
        int[] letters = name.codePoints().toArray();
        String first = Character.toString(letters[0]);
        if (letters.length == 1) return first + "*";
        if (letters.length == 2) return first + "*";
        return first + "*".repeat(letters.length - 2) + Character.toString(letters[letters.length - 1]);
    }

    static String phone(String phone) {
        if (phone == null) return null;
        if (phone.length() < SHORT + 1) return "****";
        return phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }

    /** The words without the numbers in them by which a person could be found, and without the recipient's name. */
    static String words(String words, String name) {
        if (words == null) return null;
        String unnamed = name == null || name.length() < 2 ? words : words.replace(name, name(name));
        return NUMBER.matcher(unnamed).replaceAll(found -> "****");
    }
}
