package org.lianfang.gateway.resident;

/** How a message came or how a person is reached. */
public enum Channel {
    VISIT,
    PHONE,
    CHAT,
    PAPER,
    SELF
}
