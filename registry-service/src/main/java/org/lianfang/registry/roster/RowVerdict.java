package org.lianfang.registry.roster;

/** What a row of a roster means to the register. IN_DOUBT is stored as a new person, and the pair is left to someone's review. */
public enum RowVerdict {
    NEW,
    CHANGED,
    IN_DOUBT,
    UNCHANGED,
    WRONG
}
