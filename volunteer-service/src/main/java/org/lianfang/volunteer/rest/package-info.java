/**
 * Rest between duties, where those who run a shift decide otherwise. Invariant: less rest than the rules ask for is never silent; the
 * word of a person and her reason are kept with it.
 */
package org.lianfang.volunteer.rest;
