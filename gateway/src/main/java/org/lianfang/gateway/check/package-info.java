/**
 * Health checks: taken, due, handled.
 *
 * <p>Invariant: each measurement is its own row.
 */
package org.lianfang.gateway.check;
