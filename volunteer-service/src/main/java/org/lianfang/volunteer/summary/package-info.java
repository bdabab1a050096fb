/**
 * The numbers of the overview. Invariant (design, rule 8): each equals the count, or a sum over the rows, of the list of shifts it
 * names; cancelled shifts are in neither.
 */
package org.lianfang.volunteer.summary;
