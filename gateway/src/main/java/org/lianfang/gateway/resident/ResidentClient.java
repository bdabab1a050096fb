package org.lianfang.gateway.resident;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.lianfang.gateway.service.Ids;
import org.lianfang.platform.client.CallerToken;
import org.lianfang.platform.client.ProblemReader;

/** People at registry-service. */
@RegisterRestClient(configKey = "registry")
@RegisterClientHeaders(CallerToken.class)
@RegisterProvider(ProblemReader.class)
interface ResidentClient {

    @GET
    @Path("/residents")
    Uni<ResidentConnection> list(
            @RestQuery String area,
            @RestQuery String text,
            @RestQuery List<CareNeed> careNeeds,
            @RestQuery Presence presence,
            @RestQuery int first,
            @RestQuery String after,
            @RestQuery boolean count);

    @POST
    @Path("/residents/by-ids")
    Uni<List<Resident>> byIds(Ids ids);

    @POST
    @Path("/residents/by-households")
    Uni<List<Resident>> byHouseholds(Ids ids);

    @POST
    @Path("/residents")
    Uni<Resident> save(ResidentInput resident);

    @POST
    @Path("/residents/{id}/move")
    Uni<Resident> move(@RestPath UUID id, Move move);

    @POST
    @Path("/residents/{id}/reveal")
    Uni<Resident> reveal(@RestPath UUID id, Reveal reveal);

    /** Where to, from when, why. */
    record Move(UUID householdId, LocalDate on, String reason) {}

    /** Why a person is shown in clear. */
    record Reveal(String reason) {}
}
