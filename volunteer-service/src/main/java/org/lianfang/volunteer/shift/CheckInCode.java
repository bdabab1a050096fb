package org.lianfang.volunteer.shift;

import java.security.SecureRandom;
import java.util.UUID;

/** The code of a shift, for those who run it: they show it at the place. */
public record CheckInCode(UUID shiftId, String code) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static String next() {
        return "%06d".formatted(RANDOM.nextInt(1_000_000));
    }
}
