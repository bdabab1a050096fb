/**
 * The place of a household, asked from registry-service at each write and kept with its community.
 *
 * <p>Invariant: nobody attaches a household to another community than its own.
 */
package org.lianfang.supply.reference;
