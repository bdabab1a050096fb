/**
 * The one clock and the calendar of Asia/Shanghai.
 *
 * <p>Invariant: no rule asks the system clock itself.
 */
package org.lianfang.platform.time;
