package org.lianfang.registry.place;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Reach;
import org.lianfang.registry.access.RegistryOperation;

/** Estates, buildings, units and big grids, in batches by their parents or by their own ids. */
@Path("")
class EstateResource {

    private final Door door;
    private final Places places;

    EstateResource(Door door, Places places) {
        this.door = door;
        this.places = places;
    }

    @POST
    @Path("/estates/by-communities")
    public Uni<List<PlaceViews.Estate>> estatesByCommunities(@NotNull @Valid PlaceViews.Codes keys) {
        return read(reach -> places.estates(reach, "community_code", codes(keys)));
    }

    @POST
    @Path("/estates/by-ids")
    public Uni<List<PlaceViews.Estate>> estatesByIds(@NotNull @Valid PlaceViews.IdList keys) {
        return read(reach -> places.estates(reach, "id", ids(keys)));
    }

    @POST
    @Path("/buildings/by-estates")
    public Uni<List<PlaceViews.Building>> buildingsByEstates(@NotNull @Valid PlaceViews.IdList keys) {
        return read(reach -> places.buildings(reach, "estate_id", ids(keys)));
    }

    @POST
    @Path("/buildings/by-ids")
    public Uni<List<PlaceViews.Building>> buildingsByIds(@NotNull @Valid PlaceViews.IdList keys) {
        return read(reach -> places.buildings(reach, "id", ids(keys)));
    }

    @POST
    @Path("/units/by-buildings")
    public Uni<List<PlaceViews.Unit>> unitsByBuildings(@NotNull @Valid PlaceViews.IdList keys) {
        return read(reach -> places.units(reach, "building_id", ids(keys)));
    }

    @POST
    @Path("/units/by-ids")
    public Uni<List<PlaceViews.Unit>> unitsByIds(@NotNull @Valid PlaceViews.IdList keys) {
        return read(reach -> places.units(reach, "id", ids(keys)));
    }

    @POST
    @Path("/grids/by-communities")
    public Uni<List<PlaceViews.Grid>> gridsByCommunities(@NotNull @Valid PlaceViews.Codes keys) {
        return read(reach -> places.grids(reach, "community_code", codes(keys)));
    }

    @POST
    @Path("/grids/by-ids")
    public Uni<List<PlaceViews.Grid>> gridsByIds(@NotNull @Valid PlaceViews.IdList keys) {
        return read(reach -> places.grids(reach, "id", ids(keys)));
    }

    private <T> Uni<List<T>> read(Function<Reach, Uni<List<T>>> work) {
        return door.read(RegistryOperation.SEE_ESTATES, work);
    }

    private static String[] codes(PlaceViews.Codes keys) {
        return keys.codes().toArray(String[]::new);
    }

    private static UUID[] ids(PlaceViews.IdList keys) {
        return keys.ids().toArray(UUID[]::new);
    }
}
