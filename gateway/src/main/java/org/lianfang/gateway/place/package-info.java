/**
 * Streets, communities and what stands in them.
 *
 * <p>Invariant: the name of a street is readable from below, its insides follow the area.
 */
package org.lianfang.gateway.place;
