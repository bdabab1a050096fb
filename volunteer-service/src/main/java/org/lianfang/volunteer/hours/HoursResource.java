package org.lianfang.volunteer.hours;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.paging.Page;
import org.lianfang.platform.paging.PageRequest;
import org.lianfang.volunteer.Input;

/** Hours of duty over HTTP, for those who run shifts. */
@Path("/hours")
@Authenticated
class HoursResource {

    private final Hours hours;

    HoursResource(Hours hours) {
        this.hours = hours;
    }

    /** Both days included, the 1,000 with the most. organisation: only the duty of those it sent. */
    @GET
    public Uni<List<HoursRow>> hours(
            @QueryParam("area") String area,
            @NotNull @QueryParam("from") String from,
            @NotNull @QueryParam("to") String to,
            @NotNull @QueryParam("by") HoursBy by,
            @QueryParam("organisation") UUID organisation) {
        return hours.of(wanted(area, from, to, by, organisation));
    }

    /** The same by pages, however many they are. */
    @GET
    @Path("/page")
    public Uni<Page<HoursRow>> page(
            @QueryParam("area") String area,
            @NotNull @QueryParam("from") String from,
            @NotNull @QueryParam("to") String to,
            @NotNull @QueryParam("by") HoursBy by,
            @QueryParam("organisation") UUID organisation,
            @BeanParam PageRequest page) {
        return hours.page(wanted(area, from, to, by, organisation), page);
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
        return hours.sheet(wanted(area, from, to, by, organisation)).map(HoursSheet::xlsx);
    }

    private static Hours.Wanted wanted(String area, String from, String to, HoursBy by, UUID organisation) {
        return new Hours.Wanted(Input.area(area), Input.day("from", from), Input.day("to", to), by, organisation);
    }
}
