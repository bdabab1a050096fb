package org.lianfang.gateway.resident;

import org.eclipse.microprofile.graphql.Description;

/** Whether the person lives here now. */
@Description("AWAY: registered here, not back yet.")
public enum Presence {
    PRESENT,
    AWAY,
    MOVED_OUT
}
