/**
 * Imports a roster: looked through first, stored when a person says so.
 *
 * <p>Invariant: a roster is stored whole or not at all, the same one again changes nothing, and who may stand in the register twice is
 * left to a person.
 */
package org.lianfang.registry.roster;
