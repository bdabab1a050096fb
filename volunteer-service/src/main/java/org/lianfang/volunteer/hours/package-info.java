/**
 * Hours of duty by person, post, community or organisation over a span of days. Invariant: they are sums of the credited minutes of bookings in the
 * caller's area, and nothing else is counted.
 */
package org.lianfang.volunteer.hours;
