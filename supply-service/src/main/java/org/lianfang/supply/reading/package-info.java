/**
 * Order lines read from a note, without storing anything.
 *
 * <p>Invariant: what is shown here is what an order with the same text would hold.
 */
package org.lianfang.supply.reading;
