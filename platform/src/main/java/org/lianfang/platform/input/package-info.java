/**
 * What is sent to us is read as it stands: nothing is rounded, guessed or silently dropped.
 *
 * <p>Invariant: no text reaches a rule or a table that could not be stored and given back word for word.
 */
package org.lianfang.platform.input;
