package org.lianfang.gateway.leave;

/** What an entry of the ledger says. */
public enum LeaveKind {
    EARNED,
    TAKEN,
    COUNTER
}
