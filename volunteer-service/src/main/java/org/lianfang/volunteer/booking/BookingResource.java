package org.lianfang.volunteer.booking;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.scope.Door;
import org.lianfang.volunteer.NextRows;
import org.lianfang.volunteer.VolunteerOperation;

/** Bookings over HTTP. */
@Path("/bookings")
@Authenticated
class BookingResource {

    private final CancelBooking cancel;
    private final BookingRepository bookings;
    private final Door door;

    BookingResource(CancelBooking cancel, BookingRepository bookings, Door door) {
        this.cancel = cancel;
        this.bookings = bookings;
        this.door = door;
    }

    public record ShiftsAsked(@NotNull @Size(max = 1000) List<@NotNull UUID> ids) {}

    @POST
    @Path("{id}/cancel")
    public Uni<BookingView> cancelBooking(UUID id) {
        return cancel.cancel(id);
    }

    /** All bookings of these shifts, for those who run them. */
    @POST
    @Path("by-shifts")
    public Uni<List<BookingView>> bookingsOfShifts(@NotNull @Valid ShiftsAsked wanted) {
        return door.read(VolunteerOperation.SEE_BOOKINGS, reach -> bookings.ofShifts(reach, wanted.ids()));
    }

    /** The caller's own booking of each of these shifts. */
    @POST
    @Path("mine/by-shifts")
    public Uni<List<BookingView>> ownBookingsOfShifts(@NotNull @Valid ShiftsAsked wanted) {
        return door.read(VolunteerOperation.SEE_OWN_BOOKINGS, reach -> bookings.own(reach, wanted.ids()));
    }

    @GET
    @Path("mine")
    public Uni<List<BookingView>> ownBookings(@BeanParam NextRows rows) {
        return door.read(VolunteerOperation.SEE_OWN_BOOKINGS, reach -> bookings.own(reach, rows));
    }
}
