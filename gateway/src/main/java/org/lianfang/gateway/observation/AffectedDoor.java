package org.lianfang.gateway.observation;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Ignore;

/** A door that an isolation order would reach, and how many behind it. */
public record AffectedDoor(@Ignore UUID householdId, int persons, boolean alreadyObserved) {}
