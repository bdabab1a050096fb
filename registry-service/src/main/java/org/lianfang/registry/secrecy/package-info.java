/**
 * Phones and ID numbers: how they are checked, sealed, hashed for exact search, and masked.
 *
 * <p>Invariant: what is stored of them is sealed or a keyed hash (design, rule 7); what is shown is masked unless the row is clear.
 */
package org.lianfang.registry.secrecy;
