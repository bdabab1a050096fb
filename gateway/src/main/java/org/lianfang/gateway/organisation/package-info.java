/**
 * Organisations that send people, and what their contacts book for them.
 *
 * <p>Invariant: who is whose contact is decided by volunteer-service alone.
 */
package org.lianfang.gateway.organisation;
