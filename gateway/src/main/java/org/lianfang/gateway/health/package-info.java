/**
 * What the gateway tells operators of itself.
 *
 * <p>Invariant: the commit is the one that was built, not the one that lies in the folder now.
 */
package org.lianfang.gateway.health;
