package org.lianfang.volunteer.swap;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;

/** Offering a place for one on another shift, over HTTP. */
@Path("/bookings/{id}/swaps")
@Authenticated
class OfferSwapResource {

    private final Swaps swaps;

    OfferSwapResource(Swaps swaps) {
        this.swaps = swaps;
    }

    /** {@code volunteerId} left out: to all who hold a place on the shift. */
    public record SwapOffer(@NotNull(message = "必填。 Needed.") UUID shiftId, UUID volunteerId) {}

    @POST
    public Uni<Swap> offer(UUID id, @NotNull @Valid SwapOffer offer) {
        return swaps.offer(id, offer.shiftId(), offer.volunteerId());
    }
}
