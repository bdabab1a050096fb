package org.lianfang.registry.place;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** What is said about places on the wire; field names are those of the graph. */
public final class PlaceViews {

    private PlaceViews() {}

    public record Street(String code, String name) {}

    public record Community(String code, String name, String officialName, String streetCode) {}

    public record Contact(String communityCode, String label, String phone, String hours) {}

    public record Estate(UUID id, String name, boolean managed, String communityCode) {}

    public record Building(UUID id, String name, UUID estateId, String communityCode, int households) {}

    public record Unit(UUID id, String name, UUID buildingId, String communityCode, int households) {}

    public record Grid(UUID id, String name, String communityCode, int households, List<String> workers) {}

    /** Keys of a batch read. */
    public record Codes(@NotNull @Size(max = 1000) List<@NotBlank String> codes) {}

    /** Keys of a batch read. */
    public record IdList(@NotNull @Size(max = 1000) List<@NotNull UUID> ids) {}
}
