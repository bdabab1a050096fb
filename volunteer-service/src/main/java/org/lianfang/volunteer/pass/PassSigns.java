package org.lianfang.volunteer.pass;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.lianfang.platform.secrecy.KeyedHash;

/**
 * Writes and reads passes: booking (16 bytes), when it ends (4, seconds), and 16 bytes of a keyed hash over both; short, so that the
 * code is coarse enough for any camera. Every instance knows the key, and nothing is stored.
 */
@Singleton
class PassSigns {

    private static final String KIND = "booking.pass";
    private static final String MARK = "LF1.";
    private static final int CONTENT = 20;
    private static final int SIGN = 16;

    private final KeyedHash hash;

    PassSigns(KeyedHash hash) {
        this.hash = hash;
    }

    /** A pass whose sign was ours. */
    record Read(UUID booking, Instant expiresAt) {}

    /** @param expiresAt in whole seconds */
    String write(UUID booking, Instant expiresAt) {
        ByteBuffer bytes = ByteBuffer.allocate(CONTENT + SIGN)
                .putLong(booking.getMostSignificantBits())
                .putLong(booking.getLeastSignificantBits())
                .putInt((int) expiresAt.getEpochSecond());
        byte[] sign = sign(Arrays.copyOf(bytes.array(), CONTENT));
        return MARK
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(bytes.put(sign).array());
    }

    /** Null for what is no pass of ours, or was changed. */
    Read read(String token) {
        if (!token.startsWith(MARK)) return null;
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token.substring(MARK.length()));
        } catch (IllegalArgumentException none) {
            return null;
        }
        if (bytes.length != CONTENT + SIGN) return null;
        byte[] content = Arrays.copyOf(bytes, CONTENT);
        boolean ours = MessageDigest.isEqual(sign(content), Arrays.copyOfRange(bytes, CONTENT, CONTENT + SIGN));
        if (!ours) return null;
        ByteBuffer parts = ByteBuffer.wrap(content);
        UUID booking = new UUID(parts.getLong(), parts.getLong());
        return new Read(booking, Instant.ofEpochSecond(Integer.toUnsignedLong(parts.getInt())));
    }

    private byte[] sign(byte[] content) {
        return Arrays.copyOf(hash.of(KIND, Base64.getEncoder().encodeToString(content)), SIGN);
    }
}
