/**
 * Compensatory leave.
 *
 * <p>Invariant: what is earned, taken and left is known to volunteer-service alone.
 */
package org.lianfang.gateway.leave;
