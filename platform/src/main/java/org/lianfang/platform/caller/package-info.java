/**
 * Who sent a request, in which roles and areas, read from the verified token.
 *
 * <p>Invariant: a grant that is not understood whole, or is past its date, grants nothing.
 */
package org.lianfang.platform.caller;
