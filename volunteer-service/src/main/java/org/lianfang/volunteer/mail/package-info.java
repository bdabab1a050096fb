/**
 * Notices by mail, for those who ask for it. Invariant: nothing but a code goes to an address until that code came back, and an
 * address is stored sealed and shown to its owner only.
 */
package org.lianfang.volunteer.mail;
