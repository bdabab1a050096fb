/**
 * Programs started beside this one, remembered by process id and never looked up by name.
 *
 * <p>Invariant: a signal goes to a process only if both its id and its start time are those written down when it was started.
 */
package org.lianfang.deploy.process;
