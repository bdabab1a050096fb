package org.lianfang.gateway.roster;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.lianfang.platform.client.CallerToken;
import org.lianfang.platform.client.ProblemReader;

/** The same with files, which take longer than what the graph asks: a client with limits of its own. */
@RegisterRestClient(configKey = "registry-files")
@RegisterClientHeaders(CallerToken.class)
@RegisterProvider(ProblemReader.class)
interface RosterFileClient {

    @PUT
    @Path("/rosters/{id}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    RosterImport send(@RestPath UUID id, @RestQuery String communityCode, @RestQuery Long bytes, InputStream file);

    @GET
    @Path("/rosters/export")
    InputStream export(@RestQuery String communityCode);

    @GET
    @Path("/rosters/template")
    InputStream template();
}
