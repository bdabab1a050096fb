package org.lianfang.gateway.plan;

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
import org.lianfang.gateway.service.Count;
import org.lianfang.gateway.shift.Shift;
import org.lianfang.platform.client.CallerToken;
import org.lianfang.platform.client.ProblemReader;

/** Plans and hours at volunteer-service. */
@RegisterRestClient(configKey = "volunteer")
@RegisterClientHeaders(CallerToken.class)
@RegisterProvider(ProblemReader.class)
interface PlanClient {

    @GET
    @Path("/duty-plans")
    Uni<List<DutyPlan>> plans(
            @RestQuery String area, @RestQuery boolean withEnded, @RestQuery int first, @RestQuery UUID after);

    @POST
    @Path("/duty-plans")
    Uni<DutyPlan> save(DutyPlanInput plan);

    @GET
    @Path("/duty-plans/{id}")
    Uni<DutyPlan> plan(@RestPath UUID id);

    @POST
    @Path("/duty-plans/{id}")
    Uni<DutyPlan> change(@RestPath UUID id, DutyPlanInput plan);

    @POST
    @Path("/duty-plans/{id}/end")
    Uni<DutyPlan> end(@RestPath UUID id);

    @POST
    @Path("/duty-plans/{id}/shifts")
    Uni<List<Shift>> generate(@RestPath UUID id, Span span);

    @POST
    @Path("/duty-plans/copies")
    Uni<List<Shift>> copy(Copy copy);

    @POST
    @Path("/duty-plans/copies/report")
    Uni<ShiftCopy> report(Copy copy);

    @GET
    @Path("/hours")
    Uni<List<HoursRow>> hours(
            @RestQuery String area,
            @RestQuery LocalDate from,
            @RestQuery LocalDate to,
            @RestQuery HoursBy by,
            @RestQuery UUID organisation);

    @GET
    @Path("/hours/page")
    Uni<HoursConnection> hoursPage(
            @RestQuery String area,
            @RestQuery LocalDate from,
            @RestQuery LocalDate to,
            @RestQuery HoursBy by,
            @RestQuery UUID organisation,
            @RestQuery int first,
            @RestQuery String after);

    @POST
    @Path("/shifts/{id}/call-outs")
    Uni<Count> callOut(@RestPath UUID id);

    /** The days for which shifts are made, both included. */
    record Span(LocalDate from, LocalDate to) {}

    @POST
    @Path("/duty-plans/copies/cases")
    Uni<List<UUID>> watched(Copy copy);

    /** Which days are copied to which, and whose watches are left out. */
    record Copy(String communityCode, LocalDate from, int days, LocalDate to, List<UUID> withoutCases) {

        Copy without(List<UUID> cases) {
            return new Copy(communityCode, from, days, to, cases);
        }
    }
}
