/**
 * Two people change places on two shifts. Invariants: both agree, and those who run the shifts where they have a say; both have changed
 * or neither; overlap and rest hold for the result.
 */
package org.lianfang.volunteer.swap;
