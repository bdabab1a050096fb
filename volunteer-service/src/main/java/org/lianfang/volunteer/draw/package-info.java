/**
 * Shifts by draw: requests are collected until the release time, then the order is drawn, with more lots for those who served less.
 * Invariants: nobody knows or chooses the seed before the draw; a draw happens once, in one transaction; from what it leaves on record
 * anyone can draw again and gets the same.
 */
package org.lianfang.volunteer.draw;
