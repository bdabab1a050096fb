package org.lianfang.gateway.secondee;

import static org.lianfang.gateway.service.Service.VOLUNTEER;

import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.lianfang.gateway.access.Allowed;
import org.lianfang.gateway.access.Right;
import org.lianfang.gateway.service.Services;

/** Rosters of secondees: looked through, and sent again to be taken. */
@Path("/rosters/secondees")
@Produces(MediaType.APPLICATION_JSON)
public class SecondeeFiles {

    private final Services services;
    private final SecondeeFileClient client;

    SecondeeFiles(Services services, @RestClient SecondeeFileClient client) {
        this.services = services;
        this.client = client;
    }

    @POST
    @Path("/check")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Allowed(Right.RUN_SHIFTS)
    public Uni<SecondeeReport> checkSecondees(
            @QueryParam("communityCode") @NotNull @Pattern(regexp = "\\d{12}") String communityCode,
            @NotNull byte[] file) {
        return services.read(VOLUNTEER, () -> client.check(communityCode, file));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Allowed(Right.RUN_SHIFTS)
    public Uni<SecondeeReport> storeSecondees(
            @QueryParam("communityCode") @NotNull @Pattern(regexp = "\\d{12}") String communityCode,
            @NotNull byte[] file) {
        return services.write(VOLUNTEER, () -> client.store(communityCode, file));
    }
}
