package org.lianfang.volunteer;

import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.lianfang.platformtest.Communities;

/** Tests of what people do where communities are opened; a clock that one of them turned is right again for the next. */
public abstract class InOpenCommunities {

    @Inject
    protected TestClock clock;

    @BeforeEach
    public final void openCommunities() {
        Communities.open();
    }

    @AfterEach
    public final void resetClock() {
        clock.reset();
    }
}
