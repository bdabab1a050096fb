package org.lianfang.deploy.bench;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * How much is measured.
 *
 * @param chosen the yardsticks; empty: all
 * @param shortly the short version: few seconds, half of the first goals as floors
 */
record Plan(Set<String> chosen, boolean shortly, int rounds, Duration warmUp, Duration turn) {

    private static final int RESIDENTS = 320_000;
    // What is compiled while it is measured costs several times what it costs once it is hot.
    private static final Duration WARM = Duration.ofSeconds(30);
    private static final Set<String> SHORTLY = Set.of("G5", "G7", "G11");

    static Plan of(List<String> words) {
        Set<String> chosen =
                Set.copyOf(words.stream().filter(word -> !word.startsWith("-")).toList());
        if (words.contains("--short")) {
            return new Plan(chosen.isEmpty() ? SHORTLY : chosen, true, 3, WARM, Duration.ofSeconds(3));
        }
        if (words.contains("--try")) return new Plan(chosen, false, 1, Duration.ofSeconds(9), Duration.ofSeconds(2));
        return new Plan(chosen, false, 5, WARM, Duration.ofSeconds(8));
    }

    boolean includes(String yardstick) {
        return chosen.isEmpty() || chosen.contains(yardstick);
    }

    /** A street's. */
    int residents() {
        return RESIDENTS;
    }
}
