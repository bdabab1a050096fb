package org.lianfang.volunteer.attendance;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.lianfang.volunteer.Input;
import org.lianfang.volunteer.NextRows;
import org.lianfang.volunteer.booking.BookingView;

/** The list of those who run a shift, over HTTP. */
@Path("/bookings")
@Authenticated
class RollCallResource {

    private final RollCall rollCall;

    RollCallResource(RollCall rollCall) {
        this.rollCall = rollCall;
    }

    @POST
    @Path("{id}/attendance")
    public Uni<BookingView> recordAttendance(UUID id, @NotNull @Valid AttendanceInput attendance) {
        return rollCall.record(id, attendance);
    }

    /** Who is still checked in though the shift is over. */
    @GET
    @Path("missing-check-outs")
    public Uni<List<BookingView>> missingCheckOuts(@QueryParam("area") String area, @BeanParam NextRows rows) {
        return rollCall.missingCheckOuts(Input.area(area), rows);
    }

    /** Whose shift is over and who has neither checked in nor been recorded as absent. */
    @GET
    @Path("no-shows")
    public Uni<List<BookingView>> noShows(@QueryParam("area") String area, @BeanParam NextRows rows) {
        return rollCall.noShows(Input.area(area), rows);
    }
}
