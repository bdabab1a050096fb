/**
 * A place that changes hands: offered by its holder to one person or to all who may take it. Invariant: the place is held by exactly
 * one of the two at any moment, and who takes it could have booked the shift herself.
 */
package org.lianfang.volunteer.handover;
