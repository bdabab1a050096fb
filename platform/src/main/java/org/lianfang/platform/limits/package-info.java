/**
 * What keeps a busy service answering.
 *
 * <p>Invariant: work above the limit is refused at once and never queues.
 */
package org.lianfang.platform.limits;
