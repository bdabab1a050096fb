/**
 * The rights of an operation turned into the scope of one transaction, and the one door through which transactions open.
 *
 * <p>Invariant: no statement runs before the scope of its transaction is written; without a scope no row is visible.
 */
package org.lianfang.platform.scope;
