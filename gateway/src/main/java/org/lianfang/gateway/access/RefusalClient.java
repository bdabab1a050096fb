package org.lianfang.gateway.access;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Where every service takes refusals. */
interface RefusalClient {

    @POST
    @Path("/audit/refusals")
    Uni<Void> record(@HeaderParam("Authorization") String bearer, Refusals.Refusal refusal);
}
