/**
 * The order: what was said, what was understood, whom to hand it to, where it stands; its lists.
 *
 * <p>Invariant: the words of an order are sealed at rest, and a view shows of them what the reader's role may see.
 */
package org.lianfang.supply.order;
