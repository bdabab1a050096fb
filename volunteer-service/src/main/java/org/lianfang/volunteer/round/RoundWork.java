package org.lianfang.volunteer.round;

import io.smallrye.mutiny.Uni;

/** What a feature has to do at each round; it runs under the service's own login and may be run again at any time. */
public interface RoundWork {

    Uni<Void> round();
}
