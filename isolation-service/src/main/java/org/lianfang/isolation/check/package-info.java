/**
 * Health checks: every measurement a row of its own, which can always be recorded. Invariant: a correction keeps the old values, and
 * whether a check is abnormal follows from its values and the limit of its day alone.
 */
package org.lianfang.isolation.check;
