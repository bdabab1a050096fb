package org.lianfang.registry.household;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** A new household, or a correction of one: null keeps what is there, an empty text erases it. */
public record HouseholdInput(
        UUID id,
        @NotNull @Pattern(regexp = "\\d{12}") String communityCode,
        HouseholdKind kind,
        @Size(max = 60) String estate,
        @Size(max = 60) String building,
        @Size(max = 60) String unit,
        @Min(-9) @Max(200) Integer floor,
        @Size(max = 40) String room,
        @Size(max = 200) String address) {}
