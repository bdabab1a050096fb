package org.lianfang.volunteer.calendar;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

/** A calendar by its secret, for programs that know no login. The secret is no part of the path, which traces keep. */
@Path("/calendars/duty.ics")
@PermitAll
class DutyCalendarResource {

    private final DutyCalendar calendar;

    DutyCalendarResource(DutyCalendar calendar) {
        this.calendar = calendar;
    }

    @GET
    @Produces("text/calendar;charset=utf-8")
    public Uni<String> duties(@NotNull @Pattern(regexp = "[\\w-]{43}") @QueryParam("key") String key) {
        return calendar.of(new Secret(key));
    }
}
