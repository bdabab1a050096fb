/**
 * Two people who change places.
 *
 * <p>Invariant: who may change with whom is decided by volunteer-service alone.
 */
package org.lianfang.gateway.swap;
