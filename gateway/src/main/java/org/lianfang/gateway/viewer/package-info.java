/**
 * Who is logged in, with which rights.
 *
 * <p>Invariant: it says what the token says, nothing else.
 */
package org.lianfang.gateway.viewer;
