package org.lianfang.registry.place;

import static org.lianfang.registry.place.PlaceNames.Those.ALL;
import static org.lianfang.registry.place.PlaceNames.Those.BY_STREET;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;

/** Streets inside or above the caller's area: code and name, which everyone may read who lives or works below. */
@Path("/streets")
class StreetResource {

    private final PlaceNames names;

    StreetResource(PlaceNames names) {
        this.names = names;
    }

    @GET
    public Uni<List<PlaceViews.Street>> streets() {
        return names.streets(ALL, List.of());
    }

    @POST
    @Path("/by-codes")
    public Uni<List<PlaceViews.Street>> byCodes(@NotNull @Valid PlaceViews.Codes keys) {
        return names.streets(BY_STREET, keys.codes());
    }
}
