/**
 * Rules that are data with a day from which they hold: the period by reason, the limit of a fever. Invariant: a later rule never
 * changes what was decided under an earlier one.
 */
package org.lianfang.isolation.rule;
