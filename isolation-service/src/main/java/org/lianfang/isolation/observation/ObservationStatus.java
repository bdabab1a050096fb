package org.lianfang.isolation.observation;

/** PLANNED and OBSERVING follow from the date; the others are acts of a person. */
public enum ObservationStatus {
    PLANNED,
    OBSERVING,
    RELEASED,
    TRANSFERRED,
    CANCELLED
}
