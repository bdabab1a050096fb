/**
 * The whole system on one machine: PostgreSQL, Keycloak, the four services and the gateway, started in order and stopped together.
 *
 * <p>Invariant: whatever goes wrong while starting, one line says so and nothing that was started stays running.
 */
package org.lianfang.deploy.stack;
