/**
 * Shifts given out by draw.
 *
 * <p>Invariant: the gateway draws nothing and hides nothing of the record by which anyone can draw again.
 */
package org.lianfang.gateway.draw;
