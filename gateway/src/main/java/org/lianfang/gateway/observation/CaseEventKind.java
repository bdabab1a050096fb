package org.lianfang.gateway.observation;

import org.eclipse.microprofile.graphql.Description;

/** What happened to a case. */
@Description("What changed, by whom, why: opened, extended, released, transferred, cancelled, person added.")
public enum CaseEventKind {
    OPENED,
    EXTENDED,
    PERSON_ADDED,
    RELEASED,
    TRANSFERRED,
    CANCELLED
}
