/**
 * The door: one form, recorded by isolation-service, its needs placed with supply-service.
 *
 * <p>Invariant: sent twice, it happened once.
 */
package org.lianfang.gateway.visit;
