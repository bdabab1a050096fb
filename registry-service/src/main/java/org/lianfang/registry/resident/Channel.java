package org.lianfang.registry.resident;

/** How a person is reached; VISIT, PHONE or PAPER for those without a smartphone. */
public enum Channel {
    VISIT,
    PHONE,
    CHAT,
    PAPER,
    SELF
}
