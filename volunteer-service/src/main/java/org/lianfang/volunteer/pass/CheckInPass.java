package org.lianfang.volunteer.pass;

import java.time.Instant;

/** What a phone shows; a new one is asked for before this one ends. */
public record CheckInPass(String token, Instant expiresAt) {

    @Override
    public String toString() {
        return "CheckInPass";
    }
}
