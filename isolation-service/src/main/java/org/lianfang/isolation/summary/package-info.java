/**
 * The numbers of a community or a street. Invariant: every number equals the count of the list that shows the same rows, because
 * both are computed from them when asked.
 */
package org.lianfang.isolation.summary;
