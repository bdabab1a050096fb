/**
 * Notices to programs elsewhere, each community its own. Invariant: a call holds ids and no names, is signed, and reaches no address
 * inside unless the local profile says so.
 */
package org.lianfang.volunteer.webhook;
