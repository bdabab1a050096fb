/**
 * Cases under home observation, the persons in them and the acts on them. Invariant: PLANNED and OBSERVING follow from the date,
 * every ending is an act of a person, and no act shortens what another one set.
 */
package org.lianfang.isolation.observation;
