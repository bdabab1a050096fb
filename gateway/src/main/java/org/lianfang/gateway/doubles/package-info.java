/**
 * People who may stand in the register twice, for a person to decide on.
 *
 * <p>Invariant: nothing is merged without an act.
 */
package org.lianfang.gateway.doubles;
