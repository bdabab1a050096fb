package org.lianfang.volunteer.attendance;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The caller as a volunteer, over HTTP. */
@Path("/volunteers/me")
@Authenticated
class VolunteerResource {

    private final Duty duty;

    VolunteerResource(Duty duty) {
        this.duty = duty;
    }

    @GET
    public Uni<Duty.Record> me() {
        return duty.record();
    }
}
