/**
 * The duties of one person as a calendar that other programs follow. Invariant: the secret of its address is kept by nobody but who
 * asked for it, opens the duties of that person and nothing else, and is dead once another is made or it is revoked.
 */
package org.lianfang.volunteer.calendar;
