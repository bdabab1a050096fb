/**
 * Household watch: which case under observation a shift is for. Invariant: a household has one team at a time, and its door is known
 * to those who run the shift and those on duty at it, never by the shift itself.
 */
package org.lianfang.volunteer.watch;
