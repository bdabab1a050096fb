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
        return new Recipient(shownAddress(), Masking.name(name), Masking.phone(phone));
    }

    /** As those see it who hand over: 王女士, and the phone to ring. */
    public Recipient forHandOver() {
        return new Recipient(shownAddress(), HandOverName.of(name, gender), phone);
    }

    // For anyone without a household here somebody typed it, and people type who lives there and the phone to ring.
    private String shownAddress() {
        return Masking.address(address, name);
    }
}
