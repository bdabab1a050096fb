package org.lianfang.gateway.secondee;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.lianfang.platform.client.CallerToken;
import org.lianfang.platform.client.ProblemReader;

/** Rosters of secondees on their way to volunteer-service. */
@RegisterRestClient(configKey = "volunteer-files")
@RegisterClientHeaders(CallerToken.class)
@RegisterProvider(ProblemReader.class)
interface SecondeeFileClient {

    @POST
    @Path("/secondees/check")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    Uni<SecondeeReport> check(@RestQuery String communityCode, byte[] file);

    @POST
    @Path("/secondees/store")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    Uni<SecondeeReport> store(@RestQuery String communityCode, byte[] file);
}
