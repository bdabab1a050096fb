/**
 * Seconded cadres, their rosters, and what they leave open when they go.
 *
 * <p>Invariant: whose secondment is over is decided by volunteer-service alone.
 */
package org.lianfang.gateway.secondee;
