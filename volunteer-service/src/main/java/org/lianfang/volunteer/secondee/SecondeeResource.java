package org.lianfang.volunteer.secondee;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.lianfang.platform.paging.Page;
import org.lianfang.platform.paging.PageRequest;
import org.lianfang.volunteer.Input;
import org.lianfang.volunteer.NextRows;

/** Secondees over HTTP. */
@Path("/secondees")
@Authenticated
class SecondeeResource {

    private final Secondees secondees;

    SecondeeResource(Secondees secondees) {
        this.secondees = secondees;
    }

    /** Soonest end first. */
    @GET
    public Uni<Page<Secondee>> secondees(@QueryParam("area") String area, @BeanParam PageRequest page) {
        return secondees.list(Input.area(area), page);
    }

    /** What they leave open after their last day. */
    @GET
    @Path("/left-duties")
    public Uni<List<LeftDuty>> leftDuties(@QueryParam("area") String area, @BeanParam NextRows rows) {
        return secondees.left(Input.area(area), rows);
    }

    /** Tells what the file would do, and does nothing. */
    @POST
    @Path("/check")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Uni<SecondeeReport> checkRoster(
            @QueryParam("communityCode") @NotNull @Pattern(regexp = "\\d{12}") String communityCode,
            @NotNull byte[] file) {
        return secondees.take(file, communityCode, false);
    }

    /** Does what the file says, all of it or nothing; sent again it does nothing. */
    @POST
    @Path("/store")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Uni<SecondeeReport> storeRoster(
            @QueryParam("communityCode") @NotNull @Pattern(regexp = "\\d{12}") String communityCode,
            @NotNull byte[] file) {
        return secondees.take(file, communityCode, true);
    }
}
