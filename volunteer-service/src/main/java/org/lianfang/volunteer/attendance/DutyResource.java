package org.lianfang.volunteer.attendance;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** Where the caller is on duty, over HTTP; supply-service asks it with the caller's token. */
@Path("/duty")
@Authenticated
class DutyResource {

    private final Duty duty;

    DutyResource(Duty duty) {
        this.duty = duty;
    }

    /** The shifts to which the caller is checked in now and not out. */
    @GET
    public Uni<List<Duty.OnDuty>> duty() {
        return duty.now();
    }
}
