/**
 * One household, one file (一户一册): who lives behind which door.
 *
 * <p>Invariant: the address, the order of doors and the search tokens follow from the names on the door and are stored with it.
 */
package org.lianfang.registry.household;
