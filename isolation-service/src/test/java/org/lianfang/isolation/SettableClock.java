package org.lianfang.isolation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the service under test; it runs as the machine's does until a test stops it at an hour of its choice. */
@Singleton
public class SettableClock extends Clock {

    private static volatile Instant stopped;

    /** Stops the clock, e.g. at {@code 2026-01-24T11:59:59+08:00}. */
    public static void stopAt(String instant) {
        stopped = OffsetDateTime.parse(instant).toInstant();
    }

    public static void run() {
        stopped = null;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return stopped == null ? Instant.now() : stopped;
    }
}
