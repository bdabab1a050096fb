/**
 * Volunteers and the shifts they man. What all features share: the rows of the table of rights, the published problems, and the
 * scope of a person's own acts. Invariant: a shift's places and a person's hours are never promised twice.
 */
package org.lianfang.volunteer;
