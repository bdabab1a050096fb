/**
 * Volunteers as persons: what they can do and how they are reached. Invariant: a phone is stored sealed and shown to its owner and
 * to those who run shifts in whose area it was left.
 */
package org.lianfang.volunteer.person;
