/**
 * Households, one file a household (一户一册).
 *
 * <p>Invariant: every household lies in a community that the viewer may see.
 */
package org.lianfang.gateway.household;
