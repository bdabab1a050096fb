package org.lianfang.isolation.reference;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is known of the ids asked for; an id that is absent, or outside the caller's area, is not in it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record References(List<DoorReference> households, List<ResidentReference> residents) {

    public Optional<DoorReference> household(UUID id) {
        return households.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The other ids of the same person. */
    public List<UUID> aliases(UUID resident) {
        return resident(resident).map(ResidentReference::aliases).orElse(List.of());
    }

    public Optional<ResidentReference> resident(UUID id) {
        return residents.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
