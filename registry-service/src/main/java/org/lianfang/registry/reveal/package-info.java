/**
 * A person in clear, for a stated reason.
 *
 * <p>Invariant: there is no reveal without its audit entry, in the same transaction, with the reason (design, rule 9).
 */
package org.lianfang.registry.reveal;
