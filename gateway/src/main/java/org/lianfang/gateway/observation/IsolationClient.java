package org.lianfang.gateway.observation;

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

/** Isolation orders and acts on cases at isolation-service. */
@RegisterRestClient(configKey = "isolation")
@RegisterClientHeaders(CallerToken.class)
@RegisterProvider(ProblemReader.class)
interface IsolationClient {

    @POST
    @Path("/isolation-orders/preview")
    Uni<IsolationPreview> preview(IsolationOrderInput order);

    @POST
    @Path("/isolation-orders")
    Uni<IsolationOrder> open(IsolationOrderInput order);

    @GET
    @Path("/isolation-orders/{id}/cases")
    Uni<IsolationCaseConnection> casesOf(
            @RestPath UUID id, @RestQuery int first, @RestQuery String after, @RestQuery boolean count);

    @POST
    @Path("/cases/{id}/persons")
    Uni<IsolationCase> addPerson(@RestPath UUID id, Exposure exposure);

    @POST
    @Path("/cases/{id}/extend")
    Uni<IsolationCase> extend(@RestPath UUID id, Extension extension);

    @POST
    @Path("/cases/{id}/release")
    Uni<IsolationCase> release(@RestPath UUID id, Release release);

    @POST
    @Path("/cases/{id}/transfer")
    Uni<IsolationCase> transfer(@RestPath UUID id, Transfer transfer);

    @POST
    @Path("/cases/{id}/cancel")
    Uni<IsolationCase> cancel(@RestPath UUID id, Cancellation cancellation);

    /** Who is observed as well, and since which exposure. */
    record Exposure(UUID residentId, LocalDate exposedOn, String reason) {}

    /** Until when, why, and for whom; for all where nobody is named. */
    record Extension(LocalDate endsOn, String reason, List<UUID> residentIds) {}

    /** Who is released, and why where a reason is owed. */
    record Release(List<UUID> residentIds, String reason) {}

    /** Who was taken where. */
    record Transfer(UUID residentId, String to, LocalDate on) {}

    /** Why the case should not have been. */
    record Cancellation(String reason) {}
}
