/**
 * The table of rights at the graph's root operations.
 *
 * <p>Invariant: a refused operation reaches no service but the audit of its owner.
 */
package org.lianfang.gateway.access;
