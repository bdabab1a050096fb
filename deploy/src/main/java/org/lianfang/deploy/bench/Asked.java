package org.lianfang.deploy.bench;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** A contender whose callers live in this process. */
interface Asked extends Contender {

    /** A line of its own for one caller. */
    Line open();

    @Override
    default Rate run(int callers, Duration time) {
        return Load.on(this, callers, time);
    }

    /** One connection, used by one thread. */
    interface Line extends AutoCloseable {

        /** Asks once and looks at the whole answer; fails with {@link WrongAnswer}. */
        void ask(RandomGenerator random);

        @Override
        void close();
    }
}
