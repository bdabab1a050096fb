/**
 * Being there: check-in, check-out, the hours that come of it, and who is on duty now. Invariant: minutes are credited once, and
 * only those served within the shift.
 */
package org.lianfang.volunteer.attendance;
