package org.lianfang.platform.opening;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** A community in use: each service keeps the same short table of them, which turns areas into codes. */
public record OpenedCommunity(
        @NotNull @Pattern(regexp = "\\d{12}") String code,
        @NotBlank String name,
        @NotBlank String officialName,
        @NotBlank String streetName) {

    public String streetCode() {
        return code.substring(0, 9);
    }
}
