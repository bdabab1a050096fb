/**
 * The parts of the other services that this one asks, with the caller's own token.
 *
 * <p>Invariant: a sibling that does not answer is named in a SERVICE_UNAVAILABLE; what it refuses is handed on.
 */
package org.lianfang.supply.sibling;
