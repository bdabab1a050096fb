package org.lianfang.supply.recipient;

/** Whom and where to hand over to; name and phone are null where none is known or none may show. */
public record Recipient(String address, String name, String phone) {

    /** As the street office sees it. */
    public Recipient masked() {
        return new Recipient(address, Masking.name(name), Masking.phone(phone));
    }

    /** As those see it who hand over: 王女士, and the phone to ring. */
    public Recipient forHandOver() {
        return new Recipient(address, HandOverName.of(name), phone);
    }

    /** Words that somebody wrote about an order, without this person's name and without numbers that lead to anyone. */
    public String hiddenIn(String words) {
        return Masking.words(words, name);
    }
}
