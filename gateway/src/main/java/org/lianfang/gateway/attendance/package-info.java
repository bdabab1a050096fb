/**
 * What those who run a shift record of the people on it.
 *
 * <p>Invariant: minutes are credited by volunteer-service alone.
 */
package org.lianfang.gateway.attendance;
