package org.lianfang.volunteer.booking;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;

/** Booking a shift over HTTP. */
@Path("/shifts/{id}/bookings")
@Authenticated
class BookShiftResource {

    private final BookShift shifts;

    BookShiftResource(BookShift shifts) {
        this.shifts = shifts;
    }

    /** {@code shortNotice} left out: true, she may be moved up until the start. */
    public record BookingRequest(Boolean shortNotice) {}

    @POST
    public Uni<BookingView> book(UUID id, BookingRequest request) {
        boolean late = request == null || request.shortNotice() == null || request.shortNotice();
        return shifts.book(id, late);
    }
}
