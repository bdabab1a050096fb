/**
 * Duties that return, and hours of duty: what those who run shifts plan and add up.
 *
 * <p>Invariant: shifts are made by volunteer-service alone.
 */
package org.lianfang.gateway.plan;
