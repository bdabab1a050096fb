/**
 * Who did what on which ids, in the transaction of the effect; refusals in one of their own.
 *
 * <p>Invariant: the running service can add entries and read or change none.
 */
package org.lianfang.platform.audit;
