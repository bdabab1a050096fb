/**
 * Doors and persons as registry-service knows them, asked with the caller's own token, and what of it is kept here. Invariant: no id
 * is written that registry did not show to this caller, now or at an earlier write within the caller's scope.
 */
package org.lianfang.isolation.reference;
