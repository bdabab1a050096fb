/**
 * The checks that a day asks for, computed when asked: one a person and slot on every day of the person's period, from its start
 * through its last day, up to the day before an ending. Invariant: nothing is stored, so the list and its counts cannot differ.
 */
package org.lianfang.isolation.duecheck;
