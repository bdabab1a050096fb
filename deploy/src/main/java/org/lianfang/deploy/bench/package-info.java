/**
 * The yardsticks of {@code ./deploy/bench}: our own work beside what PostgreSQL itself, or what a user would pick instead, reaches on the
 * same machine in the same run.
 *
 * <p>Invariant: only ratios of one run count, taken in turns, and a wrong answer voids the comparison it was given in.
 */
package org.lianfang.deploy.bench;
