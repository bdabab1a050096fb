package org.lianfang.isolation.reference;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;

/**
 * A person as registry-service names it: an id and a door. {@code presence} is null where the reference was kept here.
 *
 * @param aliases the other ids that the same person stands under, since files were merged; unknown where the reference was kept here
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ResidentReference(
        UUID id, UUID householdId, String communityCode, Presence presence, List<UUID> aliases) {

    public ResidentReference {
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
    }

    public ResidentReference(UUID id, UUID householdId, String communityCode, Presence presence) {
        this(id, householdId, communityCode, presence, List.of());
    }
}
