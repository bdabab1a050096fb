package org.lianfang.gateway.shift;

/** How the places of a shift are given out. */
public enum ShiftAccess {
    FIRST_COME,
    DRAW
}
