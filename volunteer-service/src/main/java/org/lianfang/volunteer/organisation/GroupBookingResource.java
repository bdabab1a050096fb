package org.lianfang.volunteer.organisation;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;

/** Bookings of groups over HTTP. */
@Path("/group-bookings")
@Authenticated
class GroupBookingResource {

    private final GroupBookings groups;

    GroupBookingResource(GroupBookings groups) {
        this.groups = groups;
    }

    /** Which places are given back; null: all of them. */
    public record GivenBack(@Size(min = 1, max = 200) List<@NotNull UUID> bookingIds) {}

    @POST
    @Path("{id}/cancel")
    public Uni<GroupBooking> cancelGroupBooking(UUID id, @Valid GivenBack back) {
        return groups.cancel(id, back == null ? null : back.bookingIds());
    }
}
