/**
 * The waiting line: who moves up, who is offered a late place, and when an offer passes on. Invariant: a place that is free goes to
 * the first who asked and can take it, in the transaction that frees it.
 */
package org.lianfang.volunteer.line;
