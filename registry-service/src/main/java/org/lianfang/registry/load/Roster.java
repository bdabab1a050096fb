package org.lianfang.registry.load;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lianfang.registry.household.HouseholdKind;
import org.lianfang.registry.resident.CareNeed;
import org.lianfang.registry.resident.Channel;
import org.lianfang.registry.resident.Gender;
import org.lianfang.registry.resident.Presence;

/** A community, or a part of it, as the operator loads it; a list left out is empty. */
public record Roster(
        @NotNull @Pattern(regexp = "\\d{12}") String communityCode,
        List<@Valid Estate> estates,
        List<@Valid Building> buildings,
        List<@Valid Unit> units,
        List<@Valid Grid> grids,
        @Size(max = MOST_HOUSEHOLDS) List<@Valid Household> households) {

    static final int MOST_HOUSEHOLDS = 2000;

    public Roster {
        estates = orEmpty(estates);
        buildings = orEmpty(buildings);
        units = orEmpty(units);
        grids = orEmpty(grids);
        households = orEmpty(households);
    }

    @Schema(name = "LoadedEstate")
    public record Estate(@NotNull UUID id, @NotBlank @Size(max = 60) String name, boolean managed) {}

    @Schema(name = "LoadedBuilding")
    public record Building(@NotNull UUID id, UUID estateId, @NotBlank @Size(max = 60) String name, UUID gridId) {}

    @Schema(name = "LoadedUnit")
    public record Unit(@NotNull UUID id, @NotNull UUID buildingId, @NotBlank @Size(max = 60) String name) {}

    @Schema(name = "LoadedGrid")
    public record Grid(@NotNull UUID id, @NotBlank @Size(max = 60) String name, List<@NotBlank String> workers) {}

    /** @param address only where it does not follow from estate, building, unit and room */
    @Schema(name = "LoadedHousehold")
    public record Household(
            @NotNull UUID id,
            HouseholdKind kind,
            UUID estateId,
            UUID buildingId,
            UUID unitId,
            UUID gridId,
            @Min(-9) @Max(200) Integer floor,
            @Size(max = 40) String room,
            @Size(max = 200) String address,
            List<@Valid Resident> residents) {
        public Household {
            residents = orEmpty(residents);
        }
    }

    @Schema(name = "LoadedResident")
    public record Resident(
            @NotNull UUID id,
            @NotBlank @Size(max = 60) String name,
            @Size(max = 40) String phone,
            @Size(max = 40) String idNumber,
            Gender gender,
            Integer birthYear,
            @Size(max = 40) String relation,
            @Size(max = 200) String domicile,
            Presence presence,
            Channel contactBy,
            List<@Valid Need> careNeeds,
            @Size(max = 2000) String note) {
        public Resident {
            careNeeds = orEmpty(careNeeds);
        }

        @Override
        public String toString() {
            return "Resident[" + id + "]";
        }
    }

    @Schema(name = "LoadedNeed")
    public record Need(
            @NotNull CareNeed need, @Size(max = 200) String reason, @Size(max = 60) String source, LocalDate since) {}

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
