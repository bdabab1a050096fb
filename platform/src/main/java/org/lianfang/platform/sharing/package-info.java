/**
 * One piece of work for all who ask for the same at the same time.
 *
 * <p>Invariant: what anyone is told was looked up after she asked, and nothing is kept once it was told.
 */
package org.lianfang.platform.sharing;
