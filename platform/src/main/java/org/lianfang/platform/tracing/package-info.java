/**
 * Traces, where an operator asks for them.
 *
 * <p>Invariant: nothing is traced unless an endpoint is set, and no trace says whom a query was about (rule 10).
 */
package org.lianfang.platform.tracing;
