/**
 * Whole journeys: the real PostgreSQL, Keycloak, services and gateway as processes, with the demo, asked as people ask them.
 *
 * <p>Invariant: a journey leaves every process running and every rule holding; what it changes, the next one can live with.
 */
package org.lianfang.deploy.journey;
