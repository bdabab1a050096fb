package org.lianfang.isolation.reference;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;
import org.lianfang.isolation.scoped.Place;

/** A door as registry-service names it; {@code residents} only where the question was for whole doors. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DoorReference(
        UUID id,
        String communityCode,
        UUID estateId,
        UUID buildingId,
        UUID unitId,
        UUID gridId,
        Integer floor,
        List<Dweller> residents) {

    /** Somebody behind the door. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Dweller(UUID id, Presence presence) {}

    public Place place() {
        return new Place(communityCode, id, estateId, buildingId, unitId, gridId, floor);
    }

    /** The same door with the persons behind it as references of their own. */
    public List<ResidentReference> dwellers() {
        return residents.stream()
                .map(each -> new ResidentReference(each.id(), id, communityCode, each.presence()))
                .toList();
    }
}
