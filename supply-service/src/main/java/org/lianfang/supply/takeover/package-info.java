/**
 * Takes over orders that were kept elsewhere so far (chat groups, lists on paper).
 *
 * <p>Invariant: what exists is left alone; each order stands once, however often it is sent.
 */
package org.lianfang.supply.takeover;
