/**
 * A roster from a file of this machine, sent through the gateway as a person sends it.
 *
 * <p>Invariant: nothing is stored before the person has seen what it does.
 */
package org.lianfang.deploy.roster;
