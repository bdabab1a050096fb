/**
 * Orders and errands, from the words heard to the hand-over.
 *
 * <p>Invariant: what was said and what was understood both come from supply-service.
 */
package org.lianfang.gateway.supply;
