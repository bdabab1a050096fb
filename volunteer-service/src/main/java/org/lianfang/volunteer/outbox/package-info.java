/**
 * What people are told goes out: by mail, and to programs that listen. Invariant: what the inbox holds is sent at least once to each
 * who is to have it, or given up where those who run the shift see it; two instances never send the same at the same time.
 */
package org.lianfang.volunteer.outbox;
