package org.lianfang.isolation.observation;

/** What happened to a case. */
public enum CaseEventKind {
    OPENED,
    EXTENDED,
    PERSON_ADDED,
    RELEASED,
    TRANSFERRED,
    CANCELLED
}
