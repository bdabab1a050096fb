/**
 * Visits: one form at a door, with checks and needs. Invariant: a visit happens once however often it is sent, and of its needs only
 * the kinds are kept; checks and orders derive their ids from the visit.
 */
package org.lianfang.isolation.visit;
