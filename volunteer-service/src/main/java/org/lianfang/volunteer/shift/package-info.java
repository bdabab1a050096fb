/**
 * Shifts: published, listed, cancelled. Invariant: a shift that takes place is in every list and number that asks for it, a
 * cancelled one in none; by its id, and to those who had booked it, it stays readable with its cancellation.
 */
package org.lianfang.volunteer.shift;
