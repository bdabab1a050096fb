package org.lianfang.gateway.service;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a silent service is waited for, and when it is no longer asked (design, section 9). */
@ConfigMapping(prefix = "lianfang.services")
interface ServiceLimits {

    /** A frozen service must be given up within 3 s in all, joins included: the patience of a whole request with its reads. */
    @WithDefault("2500ms")
    Duration answerWithin();

    /**
     * While the breaker is not closed a question is a trial, and the person who asks must not wait for it. As much is left to a
     * read that comes when the request's patience is at its end: plenty for a service that is well.
     */
    @WithDefault("800ms")
    Duration trialWithin();

    /**
     * An act on whole buildings: on a service that has just started it takes longer than one on a door, and its author must not be told
     * that nothing came of what is about to be stored. Longer than the service's own limits together, shorter than the caller's 5 s.
     */
    @WithDefault("4500ms")
    Duration bulkActWithin();

    @WithDefault("20")
    int breakerVolume();

    @WithDefault("0.5")
    double breakerRatio();

    @WithDefault("5s")
    Duration breakerDelay();
}
