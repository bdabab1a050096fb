/**
 * What people are told about their shifts.
 *
 * <p>Invariant: a person sees her own notices only.
 */
package org.lianfang.gateway.inbox;
