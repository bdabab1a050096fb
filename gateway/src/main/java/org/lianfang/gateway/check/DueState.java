package org.lianfang.gateway.check;

/** Whether a check that is asked for has come. */
public enum DueState {
    DUE,
    DONE,
    MISSING
}
