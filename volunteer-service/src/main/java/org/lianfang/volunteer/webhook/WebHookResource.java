package org.lianfang.volunteer.webhook;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.lianfang.volunteer.Input;

/** Web hooks over HTTP. */
@Path("/web-hooks")
@Authenticated
class WebHookResource {

    private final WebHooks hooks;

    WebHookResource(WebHooks hooks) {
        this.hooks = hooks;
    }

    @GET
    public Uni<List<WebHookView>> webHooks(@QueryParam("area") String area) {
        return hooks.list(Input.area(area));
    }

    /** Answers the secret, which is shown nowhere else. */
    @POST
    public Uni<WebHookView> makeWebHook(@NotNull @Valid WebHookInput hook) {
        return hooks.make(hook);
    }

    @DELETE
    @Path("/{id}")
    public Uni<WebHookView> revokeWebHook(UUID id) {
        return hooks.revoke(id);
    }
}
