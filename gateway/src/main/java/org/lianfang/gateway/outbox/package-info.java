/**
 * Notices beyond the inbox: the own mail address, the programs that are told, and what did not arrive. Invariant: an address is its
 * owner's alone, and a secret is shown once.
 */
package org.lianfang.gateway.outbox;
