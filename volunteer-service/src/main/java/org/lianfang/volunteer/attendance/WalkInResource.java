package org.lianfang.volunteer.attendance;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.lianfang.volunteer.booking.BookingView;

/** People who come without a booking, over HTTP. */
@Path("/shifts/{id}/walk-ins")
@Authenticated
class WalkInResource {

    private final WalkIns walkIns;

    WalkInResource(WalkIns walkIns) {
        this.walkIns = walkIns;
    }

    @POST
    public Uni<BookingView> walkIn(UUID id, @NotNull @Valid WalkInInput walkIn) {
        return walkIns.checkIn(id, walkIn);
    }
}
