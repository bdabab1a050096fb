package org.lianfang.gateway.roster;

import org.eclipse.microprofile.graphql.Description;

/** How far a roster is. */
@Description("FAILED: nothing of it was kept. STORING may be asked again until it is STORED.")
public enum RosterState {
    CHECKING,
    CHECKED,
    STORING,
    STORED,
    FAILED
}
