/**
 * Places that change hands.
 *
 * <p>Invariant: who may take a place is decided by volunteer-service alone.
 */
package org.lianfang.gateway.handover;
