package org.lianfang.isolation.duecheck;

/** DUE: the slot is open still; DONE: there is a check; MISSING: the slot has closed without one. */
public enum DueState {
    DUE,
    DONE,
    MISSING
}
