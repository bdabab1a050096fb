/**
 * Check-in by showing a code: the person's phone shows a pass, who runs the shift reads it. Invariant: a pass is good for one booking
 * and for a minute, and checks in nobody whom the rules of check-in would not.
 */
package org.lianfang.volunteer.pass;
