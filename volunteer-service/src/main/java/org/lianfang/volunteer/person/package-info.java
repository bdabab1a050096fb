/**
 * Volunteers as persons: what they can do and how they are reached. Invariant: a phone is stored sealed and shown to its owner and
 * to those who run a shift that she has booked.
 */
package org.lianfang.volunteer.person;
