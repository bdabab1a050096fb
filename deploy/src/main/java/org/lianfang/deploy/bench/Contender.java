package org.lianfang.deploy.bench;

import java.time.Duration;

/** Something that can be asked the same kind of question again and again. */
interface Contender {

    String name();

    /** Lets that many callers ask for this long, each again as soon as it is answered; fails with {@link WrongAnswer}. */
    Rate run(int callers, Duration time);
}
