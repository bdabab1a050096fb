/**
 * Pages of lists as the graph has them.
 *
 * <p>Invariant: a page holds 1 to 200 items.
 */
package org.lianfang.gateway.paging;
