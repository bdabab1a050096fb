package org.lianfang.volunteer.pass;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.lianfang.volunteer.booking.BookingView;

/** Passes that people show on a shift, over HTTP. */
@Path("/shifts/{id}/passes")
@Authenticated
class ShownPassResource {

    private final Passes passes;

    ShownPassResource(Passes passes) {
        this.passes = passes;
    }

    /** What was read from a phone. */
    public record ShownPass(@NotNull(message = "必填。 Needed.") @Size(max = 200) String pass) {}

    @POST
    public Uni<BookingView> checkInByPass(UUID id, @NotNull @Valid ShownPass shown) {
        return passes.checkIn(id, shown.pass());
    }
}
