/**
 * Shifts and the bookings on them.
 *
 * <p>Invariant: who holds a place is decided by volunteer-service alone.
 */
package org.lianfang.gateway.shift;
