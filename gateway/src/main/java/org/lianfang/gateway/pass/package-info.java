/** Check-in by a code on a phone. Invariant: the code is asked for by its owner and read by who runs the shift. */
package org.lianfang.gateway.pass;
