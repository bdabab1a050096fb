/**
 * The numbers of an area, counted when asked, and their daily snapshot.
 *
 * <p>Invariant: a number equals the list that counts the same (design, rule 8).
 */
package org.lianfang.supply.summary;
