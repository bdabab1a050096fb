/**
 * Who may touch which orders, as scope of a transaction and as fields of a view (design, section 4).
 *
 * <p>Invariant: an order is read and written only through {@link org.lianfang.supply.access.OrderDoor}, which sets both scopes first.
 */
package org.lianfang.supply.access;
