package org.lianfang.volunteer.line;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.lianfang.volunteer.booking.BookingView;

/** Answers to an offered place, over HTTP. */
@Path("/bookings")
@Authenticated
class OfferResource {

    private final Offers offers;

    OfferResource(Offers offers) {
        this.offers = offers;
    }

    @POST
    @Path("{id}/accept")
    public Uni<BookingView> accept(UUID id) {
        return offers.accept(id);
    }

    @POST
    @Path("{id}/decline")
    public Uni<BookingView> decline(UUID id) {
        return offers.decline(id);
    }
}
