/**
 * What a post asks of those who man it. Invariant: the rules are data with the day from which they hold, and the database itself
 * refuses a place that would break the rest they prescribe.
 */
package org.lianfang.volunteer.post;
