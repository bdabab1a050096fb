/**
 * What people are told about their shifts. Invariant: a change of a person's plan and the notice of it are one transaction; the
 * tables write it, whoever changes them.
 */
package org.lianfang.volunteer.inbox;
