package org.lianfang.volunteer.watch;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;

/** Watched cases over HTTP. */
@Path("/shifts/watched-cases")
@Authenticated
class WatchResource {

    private final WatchedDoors doors;

    WatchResource(WatchedDoors doors) {
        this.doors = doors;
    }

    public record WatchIds(@NotNull @Size(max = 1000) List<@NotNull UUID> ids) {}

    /** The cases of these shifts, as far as the caller runs them or is on duty at them; others are left out. */
    @POST
    public Uni<List<WatchedCase>> watchedCases(@NotNull @Valid WatchIds wanted) {
        return doors.of(wanted.ids());
    }
}
