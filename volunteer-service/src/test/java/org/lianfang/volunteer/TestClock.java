package org.lianfang.volunteer;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The service's clock in tests: the real one until a test turns it forward. */
@Singleton
public class TestClock {

    // The clock of a machine is not that of Shanghai: nothing may depend on it (rule 11).
    private static final Clock REAL = Clock.system(ZoneOffset.UTC);
    private volatile Duration ahead = Duration.ZERO;

    public void turnTo(Instant at) {
        ahead = Duration.between(REAL.instant(), at);
    }

    public void reset() {
        ahead = Duration.ZERO;
    }

    public Instant now() {
        return REAL.instant().plus(ahead);
    }

    @Produces
    @Singleton
    Clock clock() {
        return new Clock() {
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
                return now();
            }
        };
    }
}
