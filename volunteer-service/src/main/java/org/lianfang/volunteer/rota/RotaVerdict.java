package org.lianfang.volunteer.rota;

/** What becomes of a row. */
public enum RotaVerdict {
    FRESH,
    CHANGED,
    UNCHANGED,
    WRONG
}
