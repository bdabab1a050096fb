package org.lianfang.supply.recipient;

import org.lianfang.platform.secrecy.PersonalNumbers;

/** 王*芳, 138****1234: what shows of a person where a role sees no more (design, section 4). */
final class Masking {

    private static final int SHORT = 7;

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

    /** An address without the numbers that lead to a person, and without the recipient's name. */
    static String address(String address, String name) {
        if (address == null) return null;
        String unnamed = name == null || name.length() < 2 ? address : address.replace(name, name(name));
        return PersonalNumbers.hide(unnamed);
    }
}
