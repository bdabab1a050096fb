/**
 * Home observation: orders, cases, observed persons, health checks, visits. It keeps ids of households and residents and the place
 * of a door, never a name or a phone. Invariant: a household has at most one open case, and nothing ends by itself.
 */
package org.lianfang.isolation;
