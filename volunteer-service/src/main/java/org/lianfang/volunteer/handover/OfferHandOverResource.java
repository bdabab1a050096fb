package org.lianfang.volunteer.handover;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;

/** Offering the own place, over HTTP. */
@Path("/bookings/{id}/hand-overs")
@Authenticated
class OfferHandOverResource {

    private final HandOvers handOvers;

    OfferHandOverResource(HandOvers handOvers) {
        this.handOvers = handOvers;
    }

    /** To whom a place is offered; null for all who may take it. */
    public record Offer(UUID volunteerId) {}

    @POST
    public Uni<HandOver> offer(UUID id, @Valid Offer offer) {
        return handOvers.offer(id, offer == null ? null : offer.volunteerId());
    }
}
