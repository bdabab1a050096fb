/**
 * The viewer's duties as a calendar for other programs. Invariant: its secret is in one answer and in the address it makes, and in no
 * path, no log and no cache.
 */
package org.lianfang.gateway.calendar;
