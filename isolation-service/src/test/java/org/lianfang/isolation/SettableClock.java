package org.lianfang.isolation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.lianfang.platform.time.ChinaTime;

/**
 * The clock of the service under test. The tests begin at ten in the morning of the day on which they run: what is due until noon or
 * nine in the evening is due then, whenever the machine gets to it. It runs from there until a test stops it at an hour of its choice.
 */
@Singleton
public class SettableClock extends Clock {

    private static final Instant BEGUN = Instant.now();
    private static final Instant MORNING = ChinaTime.today(Clock.systemUTC())
            .atTime(10, 0)
            .atZone(ChinaTime.ZONE)
            .toInstant();
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
        return stopped == null ? MORNING.plus(Duration.between(BEGUN, Instant.now())) : stopped;
    }
}
