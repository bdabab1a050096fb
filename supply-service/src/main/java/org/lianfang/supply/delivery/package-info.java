/**
 * How an order ends: handed over, wholly or in part, or cancelled.
 *
 * <p>Invariant: an order ends once; the same act again answers as the first time.
 */
package org.lianfang.supply.delivery;
