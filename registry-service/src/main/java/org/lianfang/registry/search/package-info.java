/**
 * How doors and people are found: by tokens stored beside them, matched by prefix, because only equality and ranges use an index
 * under row-level security.
 *
 * <p>Invariant: a token tells no more than what the row shows in clear; the last four of a phone stand as a keyed hash.
 */
package org.lianfang.registry.search;
