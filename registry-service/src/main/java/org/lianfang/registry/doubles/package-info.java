/**
 * People who may stand in the register twice: a list for a person to decide on.
 *
 * <p>Invariant: nothing is merged by itself, and a merge loses no record: the merged file stays, and its id is an alias of the other.
 */
package org.lianfang.registry.doubles;
