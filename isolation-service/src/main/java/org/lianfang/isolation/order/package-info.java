/**
 * Orders that put buildings, units and households under observation. Invariant: one order is one transaction, a door that is
 * already observed is at most lengthened, and nobody is released early by an old date.
 */
package org.lianfang.isolation.order;
