package org.lianfang.gateway.roster;

import org.eclipse.microprofile.graphql.Description;

/** What a row means to the register. */
@Description("IN_DOUBT is stored as a new person, and the pair is left to review. UNCHANGED rows are only counted.")
public enum RowVerdict {
    NEW,
    CHANGED,
    IN_DOUBT,
    UNCHANGED,
    WRONG
}
