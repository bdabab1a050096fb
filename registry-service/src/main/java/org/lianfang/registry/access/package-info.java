/**
 * Who may do what here: the rows of the table of rights, what a caller sees in clear, and the conditions every query starts with.
 *
 * <p>Invariant: a query is written through {@link org.lianfang.registry.access.Conditions}, so it cannot forget its area.
 */
package org.lianfang.registry.access;
