/**
 * Where people live, as people say it: street, community, estate, building, unit, big grid, and the numbers one may call.
 *
 * <p>Invariant: a name is unique only inside its parent; each estate has a 1栋 of its own.
 */
package org.lianfang.registry.place;
