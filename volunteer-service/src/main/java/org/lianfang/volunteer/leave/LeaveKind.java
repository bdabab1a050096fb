package org.lianfang.volunteer.leave;

/** What an entry of the ledger says; COUNTER takes another one back. */
public enum LeaveKind {
    EARNED,
    TAKEN,
    COUNTER
}
