package org.lianfang.supply;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the service under test: the real one, until a test moves it; the siblings keep the real one. */
public final class TestClock extends Clock {

    private static volatile Duration offset = Duration.ZERO;

    /** Lets the work run at that instant, and the clock go on from there. */
    public static void at(Instant instant, Runnable work) {
        offset = Duration.between(Instant.now(), instant);
        try {
            work.run();
        } finally {
            offset = Duration.ZERO;
        }
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Singleton
    static class Producer {

        @Produces
        @Singleton
        Clock clock() {
            return new TestClock();
        }
    }
}
