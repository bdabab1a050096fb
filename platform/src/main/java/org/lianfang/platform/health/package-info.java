/**
 * What a service says of its own state.
 *
 * <p>Invariant: whoever asks is answered within two seconds, whatever hangs.
 */
package org.lianfang.platform.health;
