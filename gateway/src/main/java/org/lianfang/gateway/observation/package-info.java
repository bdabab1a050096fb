/**
 * Home observation (居家医学观察): orders and cases.
 *
 * <p>Invariant: the gateway decides nothing; dates and states are the service's.
 */
package org.lianfang.gateway.observation;
