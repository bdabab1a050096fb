package org.lianfang.isolation.reference;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/** A person as registry-service names it: an id and a door. {@code presence} is null where the reference was kept here. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ResidentReference(UUID id, UUID householdId, String communityCode, Presence presence) {}
