package org.lianfang.registry.household;

import java.util.UUID;

/** A door of a bulk load: its names already looked up, its place given by ids. */
public record LoadedDoor(UUID id, HouseholdKind kind, DoorPlate plate, Place place) {

    /** The household as it will stand in the table. */
    public Household in(String communityCode) {
        return Household.at(id, communityCode, kind, plate, place);
    }
}
