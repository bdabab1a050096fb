package org.lianfang.registry.place;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.lianfang.platform.scope.Door;
import org.lianfang.registry.access.RegistryOperation;

/** Communities of the caller's area, by name. */
@Path("/communities")
class CommunityResource {

    private final Door door;
    private final Places places;

    CommunityResource(Door door, Places places) {
        this.door = door;
        this.places = places;
    }

    @GET
    public Uni<List<PlaceViews.Community>> communities(@QueryParam("area") @Pattern(regexp = "\\d{1,12}") String area) {
        return area == null ? read(null, null) : read("starts_with(c.code, :value)", area);
    }

    @POST
    @Path("/by-codes")
    public Uni<List<PlaceViews.Community>> byCodes(@NotNull @Valid PlaceViews.Codes keys) {
        return read("c.code = any(:value)", keys.codes().toArray(String[]::new));
    }

    @POST
    @Path("/by-streets")
    public Uni<List<PlaceViews.Community>> byStreets(@NotNull @Valid PlaceViews.Codes keys) {
        return read("c.street_code = any(:value)", keys.codes().toArray(String[]::new));
    }

    private Uni<List<PlaceViews.Community>> read(String clause, Object value) {
        return door.read(RegistryOperation.SEE_PLACE_NAMES, reach -> places.communities(reach, clause, value))
                .map(rows -> rows.stream().map(CommunityResource::view).toList());
    }

    private static PlaceViews.Community view(Tuple row) {
        return new PlaceViews.Community(
                row.get(0, String.class), row.get(1, String.class), row.get(2, String.class), row.get(3, String.class));
    }
}
