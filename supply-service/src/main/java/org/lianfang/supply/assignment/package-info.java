/**
 * Orders put into the hands of a shift, and out of them once bought.
 *
 * <p>Invariant: an order is in the hands of one shift at a time, and only of one that still runs in its street.
 */
package org.lianfang.supply.assignment;
