/**
 * Which communities are in use, the same short table in every service.
 *
 * <p>Invariant: only the operator writes it; a write for a community that is not in it is bad input.
 */
package org.lianfang.platform.opening;
