package org.lianfang.isolation.check;

/** The way by which it was learned; SELF is the resident's own report. */
public enum Channel {
    VISIT,
    PHONE,
    CHAT,
    PAPER,
    SELF
}
