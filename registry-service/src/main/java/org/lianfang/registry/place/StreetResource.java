package org.lianfang.registry.place;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.lianfang.platform.scope.Door;
import org.lianfang.registry.access.RegistryOperation;

/** Streets inside or above the caller's area: code and name, which everyone may read who lives or works below. */
@Path("/streets")
class StreetResource {

    private final Door door;
    private final Places places;

    StreetResource(Door door, Places places) {
        this.door = door;
        this.places = places;
    }

    @GET
    public Uni<List<PlaceViews.Street>> streets() {
        return door.read(RegistryOperation.SEE_PLACE_NAMES, reach -> places.communities(reach, null, null))
                .map(StreetResource::streetsOf);
    }

    @POST
    @Path("/by-codes")
    public Uni<List<PlaceViews.Street>> byCodes(@NotNull @Valid PlaceViews.Codes keys) {
        return door.read(
                        RegistryOperation.SEE_PLACE_NAMES,
                        reach -> places.communities(
                                reach,
                                "c.street_code = any(:value)",
                                keys.codes().toArray(String[]::new)))
                .map(StreetResource::streetsOf);
    }

    private static List<PlaceViews.Street> streetsOf(List<Tuple> communities) {
        return communities.stream()
                .map(row -> new PlaceViews.Street(row.get(3, String.class), row.get(4, String.class)))
                .distinct()
                .toList();
    }
}
