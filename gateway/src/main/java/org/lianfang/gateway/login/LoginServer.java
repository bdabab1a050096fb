package org.lianfang.gateway.login;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The part of the login server that is asked whether it is there, before a person is sent to it. */
@RegisterRestClient(configKey = "login-server")
interface LoginServer {

    @GET
    @Path("/.well-known/openid-configuration")
    @Produces(MediaType.APPLICATION_JSON)
    Uni<String> description();
}
