/**
 * Errors that their reader can act on: a catalogue in each service, one body for all (RFC 9457).
 *
 * <p>Invariant: no body and no log line repeats a personal value.
 */
package org.lianfang.platform.problem;
