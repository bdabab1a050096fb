package org.lianfang.volunteer.calendar;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** The own calendar over HTTP. */
@Path("/calendars/mine")
@Authenticated
class CalendarResource {

    private final Calendars calendars;

    CalendarResource(Calendars calendars) {
        this.calendars = calendars;
    }

    @GET
    public Uni<CalendarView> calendar() {
        return calendars.own();
    }

    @POST
    public Uni<CalendarView> makeCalendar() {
        return calendars.make();
    }

    @DELETE
    public Uni<Void> revokeCalendar() {
        return calendars.revoke();
    }
}
