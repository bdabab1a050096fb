package org.lianfang.gateway.observation;

import org.eclipse.microprofile.graphql.Description;

/** Where an observation stands. */
@Description("PLANNED and OBSERVING follow from the date; the others are acts of a person.")
public enum ObservationStatus {
    PLANNED,
    OBSERVING,
    RELEASED,
    TRANSFERRED,
    CANCELLED
}
