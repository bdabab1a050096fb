package org.lianfang.registry.reference;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.lianfang.registry.resident.Gender;
import org.lianfang.registry.resident.Presence;

/** What goes over the wire between services. */
public final class References {

    private References() {}

    /** Households and residents that another service wants to write about. */
    public record Asked(
            @Size(max = 1000) List<@NotNull UUID> householdIds, @Size(max = 1000) List<@NotNull UUID> residentIds) {
        public Asked {
            householdIds = orEmpty(householdIds);
            residentIds = orEmpty(residentIds);
        }
    }

    public record HouseholdReference(
            UUID id,
            String communityCode,
            UUID estateId,
            UUID buildingId,
            UUID unitId,
            UUID gridId,
            Integer floor,
            String address) {}

    /** @param aliases the other ids that the same person stands under, since files were merged */
    public record ResidentReference(
            UUID id, UUID householdId, String communityCode, Presence presence, List<UUID> aliases) {}

    public record Found(List<HouseholdReference> households, List<ResidentReference> residents) {}

    /** The doors of an isolation order: any mix of buildings, units and households of one community. */
    public record DoorsAsked(
            @NotNull @Pattern(regexp = "\\d{12}") String communityCode,
            @Size(max = 1000) List<@NotNull UUID> buildingIds,
            @Size(max = 1000) List<@NotNull UUID> unitIds,
            @Size(max = 5000) List<@NotNull UUID> householdIds) {
        public DoorsAsked {
            buildingIds = orEmpty(buildingIds);
            unitIds = orEmpty(unitIds);
            householdIds = orEmpty(householdIds);
        }
    }

    public record DoorReference(
            UUID id,
            String communityCode,
            UUID estateId,
            UUID buildingId,
            UUID unitId,
            UUID gridId,
            Integer floor,
            String address,
            List<Behind> residents) {}

    /** Someone behind a door. */
    public record Behind(UUID id, Presence presence) {}

    public record RecipientsAsked(@NotNull @Size(max = 1000) List<@NotNull UUID> householdIds) {}

    /** Whom to hand over to; name, phone and gender only where the caller sees them in clear. */
    public record Recipient(UUID householdId, String address, String name, String phone, Gender gender) {
        @Override
        public String toString() {
            return "Recipient[" + householdId + "]";
        }
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
