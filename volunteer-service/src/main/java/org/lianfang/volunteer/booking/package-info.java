/**
 * Places and the waiting list: book, cancel, move up. Invariants (design, rules 1, 2, 13): no shift is oversold, nobody holds two
 * places at once, and a place that becomes free goes, in the same transaction, to the first in line who can take it. The database
 * decides each race: the guarded update of the shift's row, the key of one live booking, the exclusion of overlaps.
 */
package org.lianfang.volunteer.booking;
