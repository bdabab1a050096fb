/**
 * The one database server of the local stack and the four databases in it.
 *
 * <p>Invariant: no service gets a login to a database that is not its own.
 */
package org.lianfang.deploy.postgres;
