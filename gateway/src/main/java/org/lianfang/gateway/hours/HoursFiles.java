package org.lianfang.gateway.hours;

import static org.lianfang.gateway.service.Service.VOLUNTEER;

import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.lianfang.gateway.access.Allowed;
import org.lianfang.gateway.access.Right;
import org.lianfang.gateway.plan.HoursBy;
import org.lianfang.gateway.service.Services;

/** Hours as files on their way to a person; days are both included. */
@Path("/hours")
public class HoursFiles {

    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PDF = "application/pdf";

    private final Services services;
    private final HoursFileClient client;

    HoursFiles(Services services, @RestClient HoursFileClient client) {
        this.services = services;
        this.client = client;
    }

    @GET
    @Path("/export")
    @Produces(EXCEL)
    @Allowed(Right.RUN_SHIFTS)
    public Uni<Response> sheet(
            @RestQuery String area,
            @NotNull @RestQuery LocalDate from,
            @NotNull @RestQuery LocalDate to,
            @NotNull @RestQuery HoursBy by,
            @RestQuery UUID organisation) {
        return named(
                services.read(VOLUNTEER, () -> client.sheet(area, from, to, by, organisation)),
                "hours-" + from + "-" + to + ".xlsx");
    }

    /** The viewer's own. */
    @GET
    @Path("/certificate")
    @Produces(PDF)
    @Allowed(Right.SEE_OWN_BOOKINGS)
    public Uni<Response> own(@NotNull @RestQuery LocalDate from, @NotNull @RestQuery LocalDate to) {
        return named(services.read(VOLUNTEER, () -> client.own(from, to)), "certificate.pdf");
    }

    @GET
    @Path("/certificate/{id}")
    @Produces(PDF)
    @Allowed(Right.RUN_SHIFTS)
    public Uni<Response> certificate(
            @RestPath UUID id, @NotNull @RestQuery LocalDate from, @NotNull @RestQuery LocalDate to) {
        return named(services.read(VOLUNTEER, () -> client.certificate(id, from, to)), "certificate.pdf");
    }

    private static Uni<Response> named(Uni<byte[]> file, String name) {
        return file.map(bytes -> Response.ok(bytes)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store")
                .build());
    }
}
