/**
 * Logging in: a session cookie for browsers, a bearer token for others.
 *
 * <p>Invariant: a cookie alone opens nothing; the graph never redirects.
 */
package org.lianfang.gateway.login;
