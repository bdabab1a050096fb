package org.lianfang.registry.place;

import static org.lianfang.registry.place.PlaceNames.Those.ALL;
import static org.lianfang.registry.place.PlaceNames.Those.BY_CODE;
import static org.lianfang.registry.place.PlaceNames.Those.BY_STREET;
import static org.lianfang.registry.place.PlaceNames.Those.INSIDE;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** Communities of the caller's area, by name. */
@Path("/communities")
class CommunityResource {

    private final PlaceNames names;

    CommunityResource(PlaceNames names) {
        this.names = names;
    }

    @GET
    public Uni<List<PlaceViews.Community>> communities(@QueryParam("area") @Pattern(regexp = "\\d{1,12}") String area) {
        return area == null ? names.communities(ALL, List.of()) : names.communities(INSIDE, List.of(area));
    }

    @POST
    @Path("/by-codes")
    public Uni<List<PlaceViews.Community>> byCodes(@NotNull @Valid PlaceViews.Codes keys) {
        return names.communities(BY_CODE, keys.codes());
    }

    @POST
    @Path("/by-streets")
    public Uni<List<PlaceViews.Community>> byStreets(@NotNull @Valid PlaceViews.Codes keys) {
        return names.communities(BY_STREET, keys.codes());
    }
}
