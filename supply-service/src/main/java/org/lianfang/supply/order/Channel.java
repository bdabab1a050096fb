package org.lianfang.supply.order;

/** How a request came in. */
public enum Channel {
    VISIT,
    PHONE,
    CHAT,
    PAPER,
    SELF
}
