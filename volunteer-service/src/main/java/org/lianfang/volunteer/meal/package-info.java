/**
 * Meals to order for those on duty. Invariant: a meal is counted for each person who holds a place, or has not checked out, on a shift
 * that is under way at the hour of the meal; the hours are data.
 */
package org.lianfang.volunteer.meal;
