package org.lianfang.gateway.rota;

import static org.lianfang.gateway.service.Service.VOLUNTEER;

import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.lianfang.gateway.access.Allowed;
import org.lianfang.gateway.access.Right;
import org.lianfang.gateway.service.Services;

/** The shifts of some days, out and in again: looked through first, then stored. */
@Path("/rotas")
public class RotaFiles {

    private final Services services;
    private final RotaFileClient client;

    RotaFiles(Services services, @RestClient RotaFileClient client) {
        this.services = services;
        this.client = client;
    }

    @GET
    @Path("/export")
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @Allowed(Right.SEE_SHIFTS)
    public Uni<Response> export(
            @RestQuery String area, @NotNull @RestQuery LocalDate from, @NotNull @RestQuery LocalDate to) {
        return services.read(VOLUNTEER, () -> client.export(area, from, to)).map(file -> Response.ok(file)
                .header("Content-Disposition", "attachment; filename=\"rota-" + from + "-" + to + ".xlsx\"")
                .header("Cache-Control", "no-store")
                .build());
    }

    /** What the file would do. */
    @POST
    @Path("/check")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    @Allowed(Right.RUN_SHIFTS)
    public Uni<RotaReport> checkRota(
            @RestQuery @Pattern(regexp = "\\d{12}") String communityCode, @NotNull byte[] file) {
        return services.write(VOLUNTEER, () -> client.check(communityCode, file));
    }

    /** Does it, all of it or nothing. */
    @POST
    @Path("/store")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    @Allowed(Right.RUN_SHIFTS)
    public Uni<RotaReport> storeRota(
            @RestQuery @Pattern(regexp = "\\d{12}") String communityCode, @NotNull byte[] file) {
        return services.write(VOLUNTEER, () -> client.store(communityCode, file));
    }
}
