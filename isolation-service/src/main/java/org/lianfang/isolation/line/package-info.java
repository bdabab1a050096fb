/**
 * How this service listens to a sibling: what is refused is an answer, silence is not. Invariant: a sibling that is away fails with
 * SERVICE_UNAVAILABLE and its name, never with an error of ours.
 */
package org.lianfang.isolation.line;
