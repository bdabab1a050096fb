/**
 * Whom and where to hand over to, and how much of it shows.
 *
 * <p>Invariant: those who hand over see a surname, never a full name; the street sees neither name nor phone in clear.
 */
package org.lianfang.supply.recipient;
