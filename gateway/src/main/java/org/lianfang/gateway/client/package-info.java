/**
 * Serving the web client, which is built from {@code src/main/webui} and knows its pages itself.
 *
 * <p>Invariant: every address of a page answers the same page to whoever is logged in, also after a reload; what is wrong is
 * never kept by a browser.
 */
package org.lianfang.gateway.client;
