/**
 * How the four services are asked: in batches, within a time limit, behind one breaker each.
 *
 * <p>Invariant: a service that is away costs its own fields and nothing else.
 */
package org.lianfang.gateway.service;
