package org.lianfang.supply.recipient;

/** Which of 先生 and 女士 someone is called. */
public enum Gender {
    FEMALE("女士"),
    MALE("先生");

    private final String title;

    Gender(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** As registry-service says it; null where it says nothing, or a word that is not known here. */
    public static Gender said(String word) {
        for (Gender gender : values()) {
            if (gender.name().equals(word)) return gender;
        }
        return null;
    }
}
