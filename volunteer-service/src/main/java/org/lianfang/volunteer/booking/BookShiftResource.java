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

    /** {@code shortNotice} left out: whether she may be moved up until the start is as her profile says. */
    public record BookingRequest(Boolean shortNotice) {}

    @POST
    public Uni<BookingView> book(UUID id, BookingRequest request) {
        return shifts.book(id, request == null ? null : request.shortNotice());
    }
}
