/**
 * Lists by key, with opaque cursors.
 *
 * <p>Invariant: a page holds 1 to 200 items, and a cursor opens nothing that the scope does not.
 */
package org.lianfang.platform.paging;
