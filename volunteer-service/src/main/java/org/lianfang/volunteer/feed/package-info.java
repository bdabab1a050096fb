/**
 * The live feed of shifts: who listens is told each shift that changed, as it stands. Invariant: at each event the shift is read within
 * the listener's own scope, and a line that may have missed something ends, so that the listener comes back and catches up.
 */
package org.lianfang.volunteer.feed;
