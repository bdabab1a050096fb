package org.lianfang.isolation.visit;

/** How a visit went. */
enum VisitOutcome {
    DONE,
    NOBODY_HOME,
    REFUSED,
    NO_ANSWER
}
