package org.lianfang.deploy.demo;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much the first start loads. */
public enum Scale {
    /** Three communities to look at, and a few doors in each of the others. */
    DEMO,
    /** A street office at its real size: 21 communities with 110,000 households and 320,000 residents. */
    STREET;

    /** What a street of this size has under observation, and asks for, and publishes. */
    static final int OBSERVED = 6_000;

    static final int ORDERS = 10_000;
    static final int SHIFTS = 2_000;

    /** As the command line names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Scale> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
