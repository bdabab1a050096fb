package org.lianfang.supply.recipient;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Whom and where to hand over to; name and phone are null where none is known or none may show.
 *
 * @param gender of whom the name names, shown as a title only; null where it is not known
 */
public record Recipient(String address, String name, String phone, @JsonIgnore Gender gender) {

    /** Someone of whom no more is known, or of whom no more may show. */
    public Recipient(String address, String name, String phone) {
        this(address, name, phone, null);
    }

    /** As the street office sees it. */
    public Recipient masked() {
        return new Recipient(address, Masking.name(name), Masking.phone(phone));
    }

    /** As those see it who hand over: 王女士, and the phone to ring. */
    public Recipient forHandOver() {
        return new Recipient(address, HandOverName.of(name, gender), phone);
    }

    /** Words that somebody wrote about an order, without this person's name and without numbers that lead to anyone. */
    public String hiddenIn(String words) {
        return Masking.words(words, name);
    }
}
