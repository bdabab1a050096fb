package org.lianfang.registry.secrecy;

/** How a person shows to those who may not see them in clear: 王*芳, 138****1234, the last four of the ID number. */
public final class Masks {

    /** What stands for words that are not shown. */
    public static final String WORDS = "***";

    private Masks() {}

    public static String name(String name) {
        int[] characters = name.codePoints().toArray();
        if (characters.length == 1) return "*";
        String first = Character.toString(characters[0]);
        if (characters.length == 2) return first + "*";
        return first + "*".repeat(characters.length - 2) + Character.toString(characters[characters.length - 1]);
    }

    public static String phone(String phone) {
        if (phone == null) return null;
        String[] parts = phone.split("-");
        String number = parts.length > 1 ? parts[1] : parts[0];
        String shown = number.substring(Math.max(0, number.length() - 4));
        String front = parts.length > 1 ? parts[0] + "-" : number.substring(0, Math.min(3, number.length() - 4));
        return front + "****" + shown;
    }

    public static String idNumber(String idNumber) {
        if (idNumber == null) return null;
        int hidden = idNumber.length() - 4;
        return "*".repeat(hidden) + idNumber.substring(hidden);
    }
}
