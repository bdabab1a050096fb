/**
 * Until when an order is due: rules as data with the day from which they hold (design, rule 12).
 *
 * <p>Invariant: what the order says itself wins over every rule.
 */
package org.lianfang.supply.duedate;
