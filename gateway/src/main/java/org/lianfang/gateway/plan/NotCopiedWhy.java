package org.lianfang.gateway.plan;

import org.eclipse.microprofile.graphql.Description;

/** Why a shift was not copied. */
@Description(
        "THERE_ALREADY: an earlier copy, also one changed or cancelled since, or another shift of the same post, title, place and times. WATCH_ENDED: the observation has ended, or is not the viewer's to see. OVER_ALREADY: it would be over.")
public enum NotCopiedWhy {
    THERE_ALREADY,
    WATCH_ENDED,
    OVER_ALREADY
}
