package org.lianfang.volunteer.hours;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.lianfang.volunteer.Input;

/** Hours of duty over HTTP, for those who run shifts. */
@Path("/hours")
@Authenticated
class HoursResource {

    private final Hours hours;

    HoursResource(Hours hours) {
        this.hours = hours;
    }

    /** Both days included. organisation: only the duty of those it sent. */
    @GET
    public Uni<List<HoursRow>> hours(
            @QueryParam("area") String area,
            @NotNull @QueryParam("from") String from,
            @NotNull @QueryParam("to") String to,
            @NotNull @QueryParam("by") HoursBy by,
            @QueryParam("organisation") UUID organisation) {
        return hours.of(Input.area(area), Input.day("from", from), Input.day("to", to), by, organisation);
    }

    /** The same as a sheet of Excel. */
    @GET
    @Path("/export")
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    public Uni<byte[]> export(
            @QueryParam("area") String area,
            @NotNull @QueryParam("from") String from,
            @NotNull @QueryParam("to") String to,
            @NotNull @QueryParam("by") HoursBy by,
            @QueryParam("organisation") UUID organisation) {
        return hours.sheet(Input.area(area), Input.day("from", from), Input.day("to", to), by, organisation)
                .map(HoursSheet::xlsx);
    }
}
