/**
 * Takes over observations that were kept elsewhere so far (lists on paper, another tool), with the checks of their days.
 *
 * <p>Invariant: what exists is left alone; each observation and each visit stands once, however often it is sent.
 */
package org.lianfang.isolation.takeover;
