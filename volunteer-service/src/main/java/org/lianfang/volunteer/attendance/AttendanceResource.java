package org.lianfang.volunteer.attendance;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.lianfang.volunteer.booking.BookingView;

/** Check-in and check-out over HTTP. */
@Path("/bookings")
@Authenticated
class AttendanceResource {

    private final Attendance attendance;

    AttendanceResource(Attendance attendance) {
        this.attendance = attendance;
    }

    /** {@code code}: what is shown at the place, where the shift asks for it. */
    public record CheckIn(@Size(max = 100) String code) {}

    @POST
    @Path("{id}/check-in")
    public Uni<BookingView> checkIn(UUID id, @Valid CheckIn checkIn) {
        return attendance.checkIn(id, checkIn == null ? null : checkIn.code());
    }

    @POST
    @Path("{id}/check-out")
    public Uni<BookingView> checkOut(UUID id) {
        return attendance.checkOut(id);
    }
}
