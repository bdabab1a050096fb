package org.lianfang.volunteer.free;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.lianfang.platform.paging.PageRequest;
import org.lianfang.volunteer.shift.ShiftFilter;
import org.lianfang.volunteer.shift.ShiftPage;

/** Free shifts for the caller, over HTTP. */
@Path("/shifts/free")
@Authenticated
class FreeShiftResource {

    private final FreeShifts shifts;

    FreeShiftResource(FreeShifts shifts) {
        this.shifts = shifts;
    }

    @GET
    public Uni<ShiftPage> freeShifts(@BeanParam ShiftFilter filter, @BeanParam PageRequest page) {
        return shifts.of(filter, page);
    }
}
