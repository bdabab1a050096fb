package org.lianfang.platform.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Ids are made by the client or by the application: UUID version 7, so that new rows lie side by side in the index. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new id; the time is not a secret, the rest is random. */
    public static UUID next() {
        long time = Instant.now().toEpochMilli();
        long high = (time << 16) | 0x7000L | (RANDOM.nextLong() & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** The id that follows from another, its kind and position (design, rule 6): the same at every retry. */
    public static UUID derived(UUID from, String kind, int position) {
        return UUID.nameUUIDFromBytes((from + "/" + kind + "/" + position).getBytes(StandardCharsets.UTF_8));
    }
}
