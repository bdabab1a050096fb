package org.lianfang.deploy.demo;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much the first start loads. */
public enum Scale {
    /** Three communities to look at, and a few doors in each of the others. */
    DEMO(0),
    /** A fiftieth of what a street has beside the demo: the same load in seconds. */
    SAMPLE(50),
    /** A street office at its real size: 21 communities with 110,000 households and 320,000 residents. */
    STREET(1);

    private final int parts;

    /** @param parts how many of it make a street; 0 for none */
    Scale(int parts) {
        this.parts = parts;
    }

    boolean isStreet() {
        return parts > 0;
    }

    /** What of a street's number falls to this scale. */
    int share(int ofAStreet) {
        return ofAStreet / parts;
    }

    /** What a street of this size has under observation, and asks for, and publishes. */
    int observed() {
        return share(6_000);
    }

    int orders() {
        return share(10_000);
    }

    int shifts() {
        return share(2_000);
    }

    /** As the command line names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One of those that a person may ask for. */
    public static Optional<Scale> named(String word) {
        return Arrays.stream(new Scale[] {DEMO, STREET})
                .filter(each -> each.word().equals(word))
                .findFirst();
    }
}
