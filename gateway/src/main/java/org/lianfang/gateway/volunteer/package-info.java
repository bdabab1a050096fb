/**
 * Volunteers as they describe themselves, and what posts ask of them.
 *
 * <p>Invariant: whether someone may take a shift is decided by volunteer-service alone.
 */
package org.lianfang.gateway.volunteer;
