package org.lianfang.volunteer.shift;

/** How the places of a shift are given out: in the order of asking, or in one drawn at the release time. */
public enum ShiftAccess {
    FIRST_COME,
    DRAW
}
