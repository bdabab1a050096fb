/**
 * How many live where, and how many of them need care: counters kept in the transaction that changes what they count.
 *
 * <p>Invariant: the counters equal a recount at any time; a number that depends on the calendar is computed when asked.
 */
package org.lianfang.registry.population;
