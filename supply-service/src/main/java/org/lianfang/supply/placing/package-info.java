/**
 * New orders: one by one, or all the needs of a visit.
 *
 * <p>Invariant: the same order sent twice happens once; sent with other content it is a conflict (design, rule 6).
 */
package org.lianfang.supply.placing;
