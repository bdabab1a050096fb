/**
 * How one service asks another: with the caller&#39;s own token, handing problems on.
 *
 * <p>Invariant: no service has rights of its own over another.
 */
package org.lianfang.platform.client;
