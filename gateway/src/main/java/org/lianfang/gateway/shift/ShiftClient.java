package org.lianfang.gateway.shift;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.lianfang.gateway.paging.CommunityPage;
import org.lianfang.gateway.service.Ids;
import org.lianfang.platform.client.CallerToken;
import org.lianfang.platform.client.ProblemReader;

/** Shifts at volunteer-service. */
@RegisterRestClient(configKey = "volunteer")
@RegisterClientHeaders(CallerToken.class)
@RegisterProvider(ProblemReader.class)
interface ShiftClient {

    @GET
    @Path("/shifts")
    Uni<ShiftConnection> list(
            @RestQuery String area,
            @RestQuery LocalDate on,
            @RestQuery Instant from,
            @RestQuery Instant to,
            @RestQuery List<Post> posts,
            @RestQuery Boolean open,
            @RestQuery("short") Boolean lacking,
            @RestQuery Boolean withCancelled,
            @RestQuery Boolean toBeDrawn,
            @RestQuery int first,
            @RestQuery String after,
            @RestQuery boolean count);

    @GET
    @Path("/shifts/free")
    Uni<ShiftConnection> free(
            @RestQuery String area,
            @RestQuery Instant from,
            @RestQuery Instant to,
            @RestQuery List<Post> posts,
            @RestQuery int first,
            @RestQuery String after);

    @POST
    @Path("/shifts/{id}/rest-waivers")
    Uni<Shift> waiveRest(@RestPath UUID id, Waiver waiver);

    @POST
    @Path("/shifts/{id}/move")
    Uni<Shift> move(@RestPath UUID id, Move move);

    @POST
    @Path("/shifts/{id}/shorten")
    Uni<Shift> shorten(@RestPath UUID id, Shortening shortening);

    @POST
    @Path("/shifts/{id}/change")
    Uni<Shift> change(@RestPath UUID id, ShiftChange change);

    @POST
    @Path("/shifts/check-in-codes")
    Uni<List<ShownCode>> checkInCodes(Ids ids);

    @POST
    @Path("/shifts/watched-cases")
    Uni<List<WatchedCase>> watchedCases(Ids ids);

    @POST
    @Path("/shifts/pages")
    Uni<List<CommunityPage<ShiftConnection>>> pages(ShiftPages pages);

    @POST
    @Path("/shifts/by-ids")
    Uni<List<Shift>> byIds(Ids ids);

    @POST
    @Path("/shifts")
    Uni<Shift> publish(ShiftInput shift);

    @POST
    @Path("/shifts/{id}/cancel")
    Uni<Shift> cancel(@RestPath UUID id, Cancellation cancellation);

    /** One page of each of several communities. */
    record ShiftPages(List<String> codes, Instant from, Instant to, int first, String after, boolean count) {}

    /** For whom less rest will do on a shift, and why. */
    record Waiver(UUID volunteerId, String reason) {}

    /** Where a shift goes on, and why there. */
    record Move(String place, String reason) {}

    /** When a shift ends instead, and why. */
    record Shortening(Instant endsAt, String reason) {}

    /** What is to be different about a shift, and why. */
    record ShiftChange(
            Integer capacity, String title, String note, Instant releaseAt, Instant cancelBy, String reason) {}

    /** What is shown at the place of a shift. */
    record ShownCode(UUID shiftId, String code) {}

    /** Why a shift falls away. */
    record Cancellation(String reason) {}
}
