/**
 * The daily snapshot of a service's summary, kept for trends (design, rule 11).
 *
 * <p>Invariant: an overview never waits long for the trend, and never fails with it.
 */
package org.lianfang.platform.trend;
