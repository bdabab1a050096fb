/**
 * What other services ask before they write: where a household lies, who lives behind which door, whom to hand over to.
 *
 * <p>Invariant: every answer is bound by the caller's own rights, because the caller's token asks.
 */
package org.lianfang.registry.reference;
