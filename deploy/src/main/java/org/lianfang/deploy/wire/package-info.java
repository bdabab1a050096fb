/**
 * How commands speak with the running system: JSON over HTTP, and the tokens that open it.
 *
 * <p>Invariant: a token is held in memory only and never printed.
 */
package org.lianfang.deploy.wire;
