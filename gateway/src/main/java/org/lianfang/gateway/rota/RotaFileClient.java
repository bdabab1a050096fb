package org.lianfang.gateway.rota;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.lianfang.platform.client.CallerToken;
import org.lianfang.platform.client.ProblemReader;

/** Rotas at volunteer-service. */
@RegisterRestClient(configKey = "volunteer-files")
@RegisterClientHeaders(CallerToken.class)
@RegisterProvider(ProblemReader.class)
interface RotaFileClient {

    @GET
    @Path("/rotas/export")
    Uni<byte[]> export(@RestQuery String area, @RestQuery LocalDate from, @RestQuery LocalDate to);

    @POST
    @Path("/rotas/check")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    Uni<RotaReport> check(@RestQuery String communityCode, byte[] file);

    @POST
    @Path("/rotas/store")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    Uni<RotaReport> store(@RestQuery String communityCode, byte[] file);
}
