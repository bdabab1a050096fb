package org.lianfang.gateway.check;

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
import org.lianfang.platform.client.CallerToken;
import org.lianfang.platform.client.ProblemReader;

/** Health checks at isolation-service. */
@RegisterRestClient(configKey = "isolation")
@RegisterClientHeaders(CallerToken.class)
@RegisterProvider(ProblemReader.class)
interface CheckClient {

    @GET
    @Path("/checks")
    Uni<HealthCheckConnection> list(
            @RestQuery String area,
            @RestQuery LocalDate on,
            @RestQuery CheckSlot slot,
            @RestQuery Boolean abnormal,
            @RestQuery Boolean handled,
            @RestQuery int first,
            @RestQuery String after,
            @RestQuery boolean count);

    @GET
    @Path("/due-checks")
    Uni<DueCheckConnection> due(
            @RestQuery String area,
            @RestQuery LocalDate on,
            @RestQuery CheckSlot slot,
            @RestQuery DueState state,
            @RestQuery int first,
            @RestQuery String after,
            @RestQuery boolean count);

    @POST
    @Path("/checks/by-cases")
    Uni<List<HealthCheck>> byCases(CasesOn cases);

    @POST
    @Path("/checks/by-residents")
    Uni<List<HealthCheck>> byResidents(OfResidents residents);

    /** The newest checks of each of these people. */
    record OfResidents(List<UUID> ids, int first) {}

    @POST
    @Path("/checks/{id}/correct")
    Uni<HealthCheck> correct(@RestPath UUID id, Correction correction);

    @POST
    @Path("/checks/{id}/handle")
    Uni<HealthCheck> handle(@RestPath UUID id, Handling handling);

    /** The checks of these cases, of one day or of all. */
    record CasesOn(List<UUID> ids, LocalDate on) {}

    /** What it should have said, and why. */
    record Correction(Double temperature, List<Symptom> symptoms, String reason) {}

    /** What was done about it. */
    record Handling(CheckAction action, String note) {}
}
