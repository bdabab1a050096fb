/**
 * What every query here has in common: the caller's reach as a condition that an index can lead, statements with named values, rows
 * read by type. Invariant: no statement runs outside the door's transaction.
 */
package org.lianfang.isolation.scoped;
