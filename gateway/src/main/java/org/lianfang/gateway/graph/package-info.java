/**
 * The endpoint of the graph: what is let in, how much it may cost, how errors are told.
 *
 * <p>Invariant: {@code /graphql} never redirects, and no document runs that was not measured first.
 */
package org.lianfang.gateway.graph;
