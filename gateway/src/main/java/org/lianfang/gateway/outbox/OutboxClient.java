package org.lianfang.gateway.outbox;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.lianfang.platform.client.CallerToken;
import org.lianfang.platform.client.ProblemReader;

/** The outbox at volunteer-service. */
@RegisterRestClient(configKey = "volunteer")
@RegisterClientHeaders(CallerToken.class)
@RegisterProvider(ProblemReader.class)
interface OutboxClient {

    @GET
    @Path("/mail/mine")
    Uni<OwnMail> mail();

    @POST
    @Path("/mail/mine")
    Uni<OwnMail> give(Address address);

    @POST
    @Path("/mail/mine/code")
    Uni<OwnMail> confirm(Code code);

    @DELETE
    @Path("/mail/mine")
    Uni<Void> forget();

    @GET
    @Path("/web-hooks")
    Uni<List<WebHook>> webHooks(@RestQuery String area);

    @POST
    @Path("/web-hooks")
    Uni<WebHook> make(Hook hook);

    @DELETE
    @Path("/web-hooks/{id}")
    Uni<WebHook> revoke(@RestPath UUID id);

    @GET
    @Path("/deliveries/given-up")
    Uni<List<Undelivered>> undelivered(@RestQuery String area, @RestQuery int first, @RestQuery UUID after);

    /** Where mails shall go. */
    record Address(String address) {}

    /** What came there. */
    record Code(String code) {}

    /** Which program is told of which community. */
    record Hook(String communityCode, String url) {}
}
