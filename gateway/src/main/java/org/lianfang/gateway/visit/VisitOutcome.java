package org.lianfang.gateway.visit;

/** What came of knocking. */
public enum VisitOutcome {
    DONE,
    NOBODY_HOME,
    REFUSED,
    NO_ANSWER
}
