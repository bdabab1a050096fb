/**
 * What the service does by itself, on its rounds: time has passed, or an act has left something to do elsewhere. Invariant: whatever
 * a round does it could do again, and so could another instance at the same time.
 */
package org.lianfang.volunteer.round;
