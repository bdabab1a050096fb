/**
 * The plain list people ask for: free shifts ahead that I may take, soonest first. Invariant: whatever it shows could be booked at that
 * moment by the person who reads it.
 */
package org.lianfang.volunteer.free;
